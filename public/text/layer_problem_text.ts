import { i18n } from '@kbn/i18n';

import type { LayerProblem } from '../../common/exports/layer_problem';
import type { Formatters } from './formatters';

/**
 * Why a file was refused as a Navigator layer, in one sentence, with the place in the file where there is one. What the file
 * itself says is quoted, to be shown as text.
 */
export function layerProblemText(problem: LayerProblem, format: Formatters): string {
  switch (problem.code) {
    case 'too_large':
      return i18n.translate('mlJobPicker.layerProblem.tooLarge', {
        defaultMessage: 'It is larger than {most}.',
        values: { most: format.bytes(problem.maxBytes) },
      });
    case 'not_json':
      return i18n.translate('mlJobPicker.layerProblem.notJson', {
        defaultMessage:
          'It is no JSON. Navigator layers are JSON files; Excel and SVG exports cannot be read.',
      });
    case 'too_deep':
      return i18n.translate('mlJobPicker.layerProblem.tooDeep', {
        defaultMessage: 'Its content is nested more than {most} levels deep, as no layer is.',
        values: { most: format.number(problem.maxDepth) },
      });
    case 'no_layer':
      return i18n.translate('mlJobPicker.layerProblem.noLayer', {
        defaultMessage: 'It is JSON, but no layer of the ATT&CK Navigator, nor a list of some.',
      });
    case 'too_many_layers':
      return i18n.translate('mlJobPicker.layerProblem.tooManyLayers', {
        defaultMessage: 'It has {count} layers. Up to {most} can be opened, as in the Navigator.',
        values: { count: format.number(problem.layers), most: format.number(problem.maxLayers) },
      });
    case 'layer_version':
      return layerVersionText(problem);
    case 'domain':
      return i18n.translate('mlJobPicker.layerProblem.domain', {
        defaultMessage: '{field} is "{found}", but only layers of ATT&CK Enterprise can be opened.',
        values: { field: problem.field, found: problem.found },
      });
    case 'too_many':
      return i18n.translate('mlJobPicker.layerProblem.tooMany', {
        defaultMessage: '{field} has {count} entries; up to {most} are read.',
        values: {
          field: problem.field,
          count: format.number(problem.count),
          most: format.number(problem.max),
        },
      });
    case 'too_long':
      return i18n.translate('mlJobPicker.layerProblem.tooLong', {
        defaultMessage: '{field} has {length} characters; up to {most} are read.',
        values: {
          field: problem.field,
          length: format.number(problem.length),
          most: format.number(problem.max),
        },
      });
    case 'field':
      return i18n.translate('mlJobPicker.layerProblem.field', {
        defaultMessage: '{field} should be {expected}.',
        values: { field: problem.field, expected: expectedText(problem.expected) },
      });
  }
}

function layerVersionText({ field, found }: Extract<LayerProblem, { code: 'layer_version' }>): string {
  return found === undefined
    ? i18n.translate('mlJobPicker.layerProblem.noLayerVersion', {
        defaultMessage: '{field} is missing or no text. Layers of the formats 4.0 to 4.5 can be opened.',
        values: { field },
      })
    : i18n.translate('mlJobPicker.layerProblem.layerVersion', {
        defaultMessage:
          '{field} is "{found}", but only the formats 4.0 to 4.5 can be opened. Open the file in a current ATT&CK Navigator and save it again.',
        values: { field, found },
      });
}

/** In words where there are some; values that are allowed stay as they are. */
function expectedText(expected: string): string {
  switch (expected) {
    case 'string':
      return i18n.translate('mlJobPicker.layerProblem.aText', { defaultMessage: 'a text' });
    case 'number':
      return i18n.translate('mlJobPicker.layerProblem.aNumber', { defaultMessage: 'a number' });
    case 'boolean':
      return i18n.translate('mlJobPicker.layerProblem.aFlag', { defaultMessage: 'true or false' });
    case 'list':
      return i18n.translate('mlJobPicker.layerProblem.aList', { defaultMessage: 'a list' });
    case 'object':
      return i18n.translate('mlJobPicker.layerProblem.anObject', { defaultMessage: 'an object' });
    case 'layer':
      return i18n.translate('mlJobPicker.layerProblem.aLayer', { defaultMessage: 'a layer' });
    default:
      return expected;
  }
}
