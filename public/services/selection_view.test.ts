import fc from 'fast-check';

import {
  MOST_JOBS,
  PRIORITY_KINDS,
  SELECTABLE_STATES,
  SELECTION_VIEW,
  leaveOutJobs,
  pinJobs,
  readMaxJobs,
  releaseJobs,
  type MemoryBudget,
  type SelectionView,
} from './selection_view';

const ids = fc.uniqueArray(fc.string({ minLength: 1 }).filter((text) => !text.includes(',')));

const memory: fc.Arbitrary<MemoryBudget> = fc.oneof(
  fc.constant({ kind: 'free' } as const),
  fc.constant({ kind: 'unlimited' } as const),
  fc
    .maxSafeNat()
    .map((bytes) => Math.min(bytes, 2 ** 50))
    .map((bytes) => ({ kind: 'bytes', bytes }) as const),
  fc.nat(5000).map((count) => ({ kind: 'bytes', bytes: count * 2 ** 20 }) as const)
);

const view: fc.Arbitrary<SelectionView> = fc
  .record({
    memory,
    maxJobs: fc.option(fc.nat(MOST_JOBS), { nil: undefined }),
    priority: fc.constantFrom(...PRIORITY_KINDS),
    tactics: ids,
    goals: ids,
    states: fc.subarray([...SELECTABLE_STATES]),
    running: fc.constantFrom('keep' as const, 'reconsider' as const),
    pinned: ids,
    leftOut: ids,
  })
  .map((each) => ({ ...each, leftOut: each.leftOut.filter((id) => !each.pinned.includes(id)) }));

const read = (search: string) => SELECTION_VIEW.read(new URLSearchParams(search));

describe('the wanted selection in the address', () => {
  it('is read as it was written, and leaves other parameters alone', () => {
    fc.assert(
      fc.property(view, (written) => {
        const params = new URLSearchParams('?jobs=a,b&attack=19&state=ready');
        SELECTION_VIEW.write(written, params);
        const again = new URLSearchParams(params.toString());
        expect(SELECTION_VIEW.read(again)).toEqual(written);
        expect(again.get('jobs')).toBe('a,b');
        expect(again.get('attack')).toBe('19');
        expect(again.get('state')).toBe('ready');
      })
    );
  });

  it('says nothing where everything is the default', () => {
    const params = new URLSearchParams(
      'memory=1gb&max=3&want=goals&allow=none&running=reconsider&pin=a&drop=b'
    );
    SELECTION_VIEW.write(read(''), params);
    expect(params.toString()).toBe('');
  });

  it('is the default for what means nothing', () => {
    expect(read('memory=2pb&max=-1&want=peace&allow=active,perfect&running=wild')).toEqual(read(''));
    expect(read('memory=much')).toEqual(read(''));
    expect(read('')).toMatchObject({
      memory: { kind: 'free' },
      priority: 'all',
      states: ['ready', 'limited'],
      running: 'keep',
    });
  });

  it.each([
    ['1gb', 2 ** 30],
    ['1.5 GB', 1.5 * 2 ** 30],
    ['512mb', 512 * 2 ** 20],
    ['0mb', 0],
  ])('understands a budget of %s', (text, bytes) => {
    expect(read(`memory=${text}`).memory).toEqual({ kind: 'bytes', bytes });
  });

  it('takes a job that is pinned and left out as pinned', () => {
    expect(read('pin=a,b&drop=b,c')).toMatchObject({ pinned: ['a', 'b'], leftOut: ['c'] });
  });
});

it('moves jobs between pinned, left out and free', () => {
  const before = read('pin=a&drop=b');
  expect(pinJobs(before, ['b'])).toEqual({ pinned: ['a', 'b'], leftOut: [] });
  expect(leaveOutJobs(before, ['a', 'b'])).toEqual({ pinned: [], leftOut: ['b', 'a'] });
  expect(releaseJobs(before, ['a', 'b'])).toEqual({ pinned: [], leftOut: [] });
});

it.each([
  ['10', 10],
  [' 7 ', 7],
  ['0', 0],
  ['500', 500],
  ['501', undefined],
  ['', undefined],
  ['1.5', undefined],
  ['-1', undefined],
  ['ten', undefined],
])('reads the number of jobs %j', (text, jobs) => {
  expect(readMaxJobs(text)).toBe(jobs);
});
