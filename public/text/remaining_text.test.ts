import { createFormatters } from './formatters';
import { remainingText } from './remaining_text';

const format = createFormatters('en', 'UTC');

it.each([
  [0, 'less than a minute'],
  [59e3, 'less than a minute'],
  [61e3, 'about 2 minutes'],
  [91 * 60e3, 'about 91 minutes'],
  [121 * 60e3, 'about 2.5 hours'],
  [50 * 3600e3, 'about 2.5 days'],
])('tells %d ms as %s, never as less than it is', (ms, text) => {
  expect(remainingText(ms, format)).toBe(text);
});
