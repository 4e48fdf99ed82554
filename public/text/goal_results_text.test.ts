import { createFormatters } from './formatters';
import { anomalyCountText } from './goal_results_text';

const format = createFormatters('en', 'UTC');

it.each([
  [0, 'all below 50'],
  [1, '1 anomaly'],
  [1234, '1,234 anomalies'],
])('says of %d anomalies from a score of 50 on: %s', (count, expected) => {
  expect(anomalyCountText(count, 50, format)).toBe(expected);
});
