import { NOW_MS } from '../testing/fixtures';
import { createFormatters } from './formatters';

const format = createFormatters('en', 'UTC');

it.each([
  [0, '0 byte'],
  [1023, '1,023 byte'],
  [1024, '1 kB'],
  [512 * 1024 ** 2, '512 MB'],
  [1.5 * 1024 ** 3, '1.5 GB'],
  [1024 ** 6, '1,024 PB'],
])('writes %d bytes as %s', (bytes, expected) => {
  expect(format.bytes(bytes)).toBe(expected);
});

it.each([
  [0, 'now'],
  [-90e3, '1 minute ago'],
  [-3 * 3600e3, '3 hours ago'],
  [-24 * 3600e3, 'yesterday'],
  [-400 * 24 * 3600e3, 'last year'],
  [2 * 3600e3, 'in 2 hours'],
])('writes a distance of %d ms as %s', (distance, expected) => {
  expect(format.relative(NOW_MS + distance, NOW_MS)).toBe(expected);
});

it('writes times in the zone of the setting', () => {
  expect(format.dateTime(NOW_MS)).toMatch(/^Mar 10, 2026, 12:00\sPM$/);
  expect(createFormatters('en', 'Asia/Tokyo').dateTime(NOW_MS)).toMatch(/^Mar 10, 2026, 9:00\sPM$/);
});

it('takes a zone that it does not know for the zone of the browser', () => {
  const browser = createFormatters('en', 'Browser').dateTime(NOW_MS);
  expect(createFormatters('en', 'Mars/Olympus').dateTime(NOW_MS)).toBe(browser);
});

it('lists all items, or the first ones and how many more', () => {
  expect(format.list(['a', 'b'])).toBe('a and b');
  expect(format.list(['a', 'b', 'c', 'd'], 2)).toBe('a, b, and 2 more');
  expect(format.list(['a', 'b'], 3)).toBe('a and b');
});
