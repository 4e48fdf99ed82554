import { i18n } from '@kbn/i18n';

import type { LayerProblem } from '../../common/exports/layer_problem';
import type { Formatters } from './formatters';
import { layerProblemText } from './layer_problem_text';

/** `not_loaded`: Kibana did not give the code that reads files. */
export type LayerFileProblem = LayerProblem | { code: 'not_loaded' | 'unreadable' | 'not_utf8' };

/** Why a layer file that the user picked was not opened, and what to do. */
export function layerFileProblemText(problem: LayerFileProblem, format: Formatters): string {
  switch (problem.code) {
    case 'not_loaded':
      return i18n.translate('mlJobPicker.layerFile.notLoaded', {
        defaultMessage:
          'Kibana did not answer, or has another version by now. If trying again does not help, reload the page.',
      });
    case 'unreadable':
      return i18n.translate('mlJobPicker.layerFile.unreadable', {
        defaultMessage: 'The browser could not read it. Was it moved or changed? Choose it again.',
      });
    case 'not_utf8':
      return i18n.translate('mlJobPicker.layerFile.notUtf8', {
        defaultMessage: 'It is no text in UTF-8, as JSON files are. Save it again in that encoding.',
      });
    case 'too_large':
    case 'not_json':
    case 'too_deep':
    case 'no_layer':
    case 'too_many_layers':
    case 'layer_version':
    case 'domain':
    case 'too_many':
    case 'too_long':
    case 'field':
      return layerProblemText(problem, format);
  }
}
