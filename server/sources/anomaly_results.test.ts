import { readAnomalyThreshold } from './anomaly_results';

it.each<[unknown, number]>([
  [50, 50],
  [0, 0],
  [74.9, 74],
  ['80', 80],
  [120, 100],
  [-3, 0],
  [null, 50],
  [undefined, 50],
  ['high', 50],
])('a setting of %p means a score of %d', async (value, expected) => {
  const get = <T>() => Promise.resolve(value as T);
  expect(await readAnomalyThreshold({ get })).toBe(expected);
});
