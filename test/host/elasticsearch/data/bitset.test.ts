import fc from 'fast-check';

import { Bitset } from './bitset';

const LENGTH = 100;
const positions = fc.uniqueArray(fc.integer({ min: 0, max: LENGTH - 1 }));

function setOf(members: number[]): Bitset {
  const set = Bitset.empty(LENGTH);
  for (const member of members) set.add(member);
  return set;
}

const ascending = (members: number[]): number[] => [...members].sort((a, b) => a - b);

describe('Bitset', () => {
  it('holds what was added', () => {
    fc.assert(
      fc.property(positions, (members) => {
        const set = setOf(members);
        expect(set.positions()).toEqual(ascending(members));
        expect(set.count()).toBe(members.length);
        for (let i = 0; i < LENGTH; i++) expect(set.has(i)).toBe(members.includes(i));
      })
    );
  });

  it('intersects, unites and subtracts like sets', () => {
    fc.assert(
      fc.property(positions, positions, (a, b) => {
        expect(setOf(a).intersect(setOf(b)).positions()).toEqual(ascending(a.filter((x) => b.includes(x))));
        expect(setOf(a).unite(setOf(b)).positions()).toEqual(ascending([...new Set([...a, ...b])]));
        expect(setOf(a).subtract(setOf(b)).positions()).toEqual(ascending(a.filter((x) => !b.includes(x))));
      })
    );
  });

  it('makes ranges, cut to its length', () => {
    const end = fc.integer({ min: -5, max: LENGTH + 5 });
    fc.assert(
      fc.property(end, end, (from, to) => {
        const expected = Array.from({ length: LENGTH }, (_, i) => i).filter((i) => i >= from && i < to);
        expect(Bitset.range(LENGTH, from, to).positions()).toEqual(expected);
      })
    );
  });

  it('stops visiting when told to', () => {
    const seen: number[] = [];
    setOf([3, 50, 99]).forEach((position) => {
      seen.push(position);
      return seen.length < 2;
    });
    expect(seen).toEqual([3, 50]);
  });
});
