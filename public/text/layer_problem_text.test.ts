import type { LayerProblem } from '../../common/exports/layer_problem';
import { createFormatters } from './formatters';
import { layerProblemText } from './layer_problem_text';

const FORMAT = createFormatters('en', 'UTC');

it.each<[LayerProblem, string]>([
  [{ code: 'too_large', maxBytes: 5 * 1024 * 1024 }, 'It is larger than 5 MB.'],
  [
    { code: 'not_json' },
    'It is no JSON. Navigator layers are JSON files; Excel and SVG exports cannot be read.',
  ],
  [{ code: 'too_deep', maxDepth: 50 }, 'Its content is nested more than 50 levels deep, as no layer is.'],
  [{ code: 'no_layer' }, 'It is JSON, but no layer of the ATT&CK Navigator, nor a list of some.'],
  [
    { code: 'too_many_layers', layers: 11, maxLayers: 10 },
    'It has 11 layers. Up to 10 can be opened, as in the Navigator.',
  ],
  [
    { code: 'layer_version', field: 'versions.layer' },
    'versions.layer is missing or no text. Layers of the formats 4.0 to 4.5 can be opened.',
  ],
  [
    { code: 'layer_version', field: '[1].versions.layer', found: '<b>{3}</b>' },
    '[1].versions.layer is "<b>{3}</b>", but only the formats 4.0 to 4.5 can be opened. Open the file in a current ATT&CK Navigator and save it again.',
  ],
  [
    { code: 'domain', field: 'domain', found: 'mobile-attack' },
    'domain is "mobile-attack", but only layers of ATT&CK Enterprise can be opened.',
  ],
  [
    { code: 'too_many', field: 'techniques', count: 12_345, max: 5_000 },
    'techniques has 12,345 entries; up to 5,000 are read.',
  ],
  [
    { code: 'too_long', field: 'name', length: 1_001, max: 1_000 },
    'name has 1,001 characters; up to 1,000 are read.',
  ],
  [
    { code: 'field', field: 'techniques[3].score', expected: 'number' },
    'techniques[3].score should be a number.',
  ],
  [
    { code: 'field', field: 'techniques[3].enabled', expected: 'boolean' },
    'techniques[3].enabled should be true or false.',
  ],
  [{ code: 'field', field: 'techniques', expected: 'list' }, 'techniques should be a list.'],
  [{ code: 'field', field: 'gradient', expected: 'object' }, 'gradient should be an object.'],
  [{ code: 'field', field: 'name', expected: 'string' }, 'name should be a text.'],
  [{ code: 'field', field: '[2]', expected: 'layer' }, '[2] should be a layer.'],
  [
    { code: 'field', field: 'versions.attack', expected: "version such as '18'" },
    "versions.attack should be version such as '18'.",
  ],
])('%j', (problem, text) => {
  expect(layerProblemText(problem, FORMAT)).toBe(text);
});
