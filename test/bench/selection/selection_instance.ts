import type { SelectionProblem } from '../../../common/selection/selection_problem';

const MB = 2 ** 20;
const PROCESS = 10 * MB;

/** Limits of Elastic's 62 jobs that have one, MB, about as often as they have them, and the default of those that have none. */
const LIMITS = [
  16, 16, 16, 32, 32, 32, 64, 64, 64, 128, 128, 128, 128, 256, 256, 256, 256, 512, 1024, 1024, 1024, 1024,
];

/** Pairs that a job names, as often as with Elastic's. */
const PAIRS = [1, 1, 2, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 6, 7, 9];

/** Share of the jobs that have run, so that the size of their model is known and is no round number. */
const RAN = 0.4;

/** Share of the jobs that have a twin. */
const TWINS = 0.1;

/**
 * Jobs as Elastic has them, more or other ones: few pairs are named by many jobs, many by one or two. The same seed has the
 * same jobs.
 */
export function selectionInstance(jobs: number, pairs: number, seed: number): SelectionProblem {
  const random = randomNumbers(seed);
  const pick = (values: readonly number[]) => values[Math.floor(random() * values.length)] ?? 0;
  const popular = cumulated(pairs);
  const anyPair = () => {
    const at = random() * (popular.at(-1) ?? 0);
    return `pair_${popular.findIndex((sum) => sum >= at)}`;
  };
  const candidates = Array.from({ length: jobs }, (_, at) => {
    const itemKeys = new Set<string>();
    const wanted = pick(PAIRS);
    while (itemKeys.size < wanted) itemKeys.add(anyPair());
    const limit = pick(LIMITS) * MB;
    const model = random() < RAN ? Math.round(limit * (0.05 + 0.9 * random())) : limit;
    const isTwin = at > 0 && random() < TWINS;
    const id = `job_${at}`;
    return {
      id,
      family: isTwin ? `job_${at - 1}` : id,
      chargeBytes: model + PROCESS,
      itemKeys: [...itemKeys],
    };
  });
  const items = Array.from({ length: pairs }, (_, at) => ({ key: `pair_${at}`, weight: 1 }));
  return { items, candidates, pinned: [], covered: [] };
}

/** The most popular pair of Elastic's is in 6 % of all mappings, and half of the pairs are in three jobs at most. */
function cumulated(pairs: number): number[] {
  let sum = 0;
  return Array.from({ length: pairs }, (_, at) => (sum += 1 / (at + 3) ** 0.7));
}

/** Mulberry32: numbers from 0 to below 1, the same for the same seed. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
