import fc from 'fast-check';

import { packNodes } from './pack_nodes';

function canPlace([charge, ...others]: readonly number[], free: readonly number[]): boolean {
  if (charge === undefined) return true;
  return free.some((rest, at) => rest >= charge && canPlace(others, free.with(at, rest - charge)));
}

describe('packing on nodes', () => {
  it.each([
    ['nothing on no node', [], [], 'fits'],
    ['anything on no node', [1], [], 'does_not_fit'],
    ['what first fit decreasing misses', [4, 4, 3, 3, 3, 3], [10, 10], 'fits'],
    ['what is one too much though the sum fits', [5, 5, 5], [9, 9], 'does_not_fit'],
  ] as const)('%s', (_, charges, free, expected) => expect(packNodes(charges, free)).toBe(expected));

  it('is exact for few', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 12 }), { maxLength: 7 }),
        fc.array(fc.nat(25), { maxLength: 3 }),
        (charges, free) => packNodes(charges, free) === (canPlace(charges, free) ? 'fits' : 'does_not_fit')
      ),
      { numRuns: 2000, seed: 20260103 }
    );
  });

  it('gives up where all ways would be too many', () => {
    const charges = Array.from({ length: 60 }, (_, at) => 1000 + 7 * at ** 2);
    const each = Math.ceil(charges.reduce((total, charge) => total + charge, 0) / 7);
    expect(
      packNodes(
        charges,
        Array.from({ length: 7 }, () => each)
      )
    ).not.toBe('does_not_fit');
  });
});
