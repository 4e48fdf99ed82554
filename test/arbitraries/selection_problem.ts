import fc from 'fast-check';

import type { SelectionProblem } from '../../common/selection/selection_problem';

const MB = 2 ** 20;
const KEYS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];

/** Whole MB, as modules have them, or sizes of models that ran: whole KB, so that rounding is of no account. */
const chargeBytes = fc.oneof(
  fc.constantFrom(20 * MB, 40 * MB, 60 * MB, 138 * MB),
  fc.integer({ min: 10 * 1024, max: 140 * 1024 }).map((kb) => kb * 1024)
);

/** Problems that are small enough to try each selection, with every kind of limit. */
export const smallProblem: fc.Arbitrary<SelectionProblem> = fc
  .record({
    items: fc.array(fc.constantFrom(1, 1, 2, 7, 1000), { minLength: 1, maxLength: KEYS.length }),
    jobs: fc.array(
      fc.record({
        family: fc.constantFrom('own', 'own', 'one', 'other'),
        chargeBytes,
        itemKeys: fc.subarray([...KEYS, 'foreign'], { maxLength: 4 }),
      }),
      { maxLength: 9 }
    ),
    pins: fc.array(fc.nat(8), { maxLength: 2 }),
    covered: fc.subarray(KEYS, { maxLength: 2 }),
    maxJobs: fc.option(fc.nat(6), { nil: undefined }),
    memoryBytes: fc.option(
      fc.nat(500 * 1024).map((kb) => kb * 1024),
      { nil: undefined }
    ),
    nodes: fc.option(
      fc.array(
        fc.nat(250 * 1024).map((kb) => kb * 1024),
        { maxLength: 3 }
      ),
      { nil: undefined }
    ),
  })
  .map(({ items, jobs, pins, covered, ...limits }) => ({
    items: items.map((weight, at) => ({ key: KEYS[at] ?? '', weight })),
    candidates: jobs.map(({ family, ...job }, at) => ({
      ...job,
      id: `job_${at}`,
      family: family === 'own' ? `family_${at}` : family,
    })),
    pinned: [...new Set(pins)].filter((at) => at < jobs.length).map((at) => `job_${at}`),
    covered,
    ...limits,
  }));
