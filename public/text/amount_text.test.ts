import fc from 'fast-check';

import { DAY_MS } from '../../common/constants';
import { estimateText, perDayText, shareText, spanText } from './amount_text';
import { createFormatters } from './formatters';

const format = createFormatters('en', 'UTC');

it.each([
  [0, '0'],
  [7, '7'],
  [1234, '1,200'],
  [98_765, '99,000'],
])('gives the estimate %d two digits', (value, expected) => {
  expect(estimateText(value, format)).toBe(expected);
});

it.each([
  [0.01, 'less than one a day'],
  [1, 'about 1 a day'],
  [85.7, 'about 86 a day'],
  [123_456, 'about 120,000 a day'],
])('tells %d a day', (perDay, expected) => {
  expect(perDayText(perDay, format)).toBe(expected);
});

it.each([
  [0, '0%'],
  [0.0001, 'under 1%'],
  [0.456, '46%'],
  [0.9999, 'over 99%'],
  [1, '100%'],
])('tells the share %d', (fraction, expected) => {
  expect(shareText(fraction, format)).toBe(expected);
});

it('marks an estimated share', () => {
  expect(shareText(0.456, format, true)).toBe('about 46%');
});

it('says none or all of nothing else', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (fraction) => {
      const text = shareText(fraction, format);
      expect(text === '0%').toBe(fraction === 0);
      expect(text === '100%').toBe(fraction === 1);
    })
  );
});

it.each([
  [0, '0 seconds'],
  [61_234, '1 minute'],
  [5.9 * 3600e3, '5 hours'],
  [47.9 * 3600e3, '47 hours'],
  [13.98 * DAY_MS, '13.9 days'],
  [30 * DAY_MS, '30 days'],
])('tells a span of %d ms without promising more', (ms, expected) => {
  expect(spanText(ms, format)).toBe(expected);
});
