import fc from 'fast-check';

import { formatMemoryLimit, parseMemorySize } from './memory_size';

describe('parseMemorySize', () => {
  it.each([
    ['512mb', 512 * 2 ** 20],
    ['1gb', 2 ** 30],
    ['1GB', 2 ** 30],
    ['11264kb', 11 * 2 ** 20],
    ['1.5gb', 1.5 * 2 ** 30],
    ['100b', 100],
  ])('reads %s', (size, bytes) => {
    expect(parseMemorySize(size)).toBe(bytes);
  });

  it.each(['', '12', 'mb', '-1mb', '1 megabyte', null, undefined, 512])('does not guess at %p', (size) => {
    expect(parseMemorySize(size)).toBeUndefined();
  });
});

describe('formatMemoryLimit', () => {
  it('gives back what it is given in whole megabytes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), (megabytes) => {
        expect(parseMemorySize(formatMemoryLimit(megabytes * 2 ** 20))).toBe(megabytes * 2 ** 20);
      })
    );
  });

  it('never gives less than Elasticsearch accepts', () => {
    expect(formatMemoryLimit(0)).toBe('1mb');
  });
});
