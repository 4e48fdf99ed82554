import { severityOf, type Severity } from './severity';

it.each<[number, Severity]>([
  [100, 'critical'],
  [75, 'critical'],
  [74.999, 'major'],
  [50, 'major'],
  [49.9, 'minor'],
  [25, 'minor'],
  [24.9, 'warning'],
  [3, 'warning'],
  [2.9, 'low'],
  [0, 'low'],
  [Number.NaN, 'low'],
])('a score of %d is %s', (score, severity) => {
  expect(severityOf(score)).toBe(severity);
});
