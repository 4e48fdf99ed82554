import { isValidHex } from '@elastic/eui';

import { SEVERITIES } from '../../common/results/severity';
import { severityText } from './severity_text';

it('gives every severity a name and a colour of its own', () => {
  const texts = SEVERITIES.map(severityText);
  expect(texts.map(({ label }) => label)).toEqual(['Critical', 'Major', 'Minor', 'Warning', 'Low']);
  expect(texts.every(({ color }) => isValidHex(color))).toBe(true);
  expect(new Set(texts.map(({ color }) => color)).size).toBe(SEVERITIES.length);
});
