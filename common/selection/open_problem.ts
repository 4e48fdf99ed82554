import { budgetUnits, chargeUnits } from './memory_units';
import { sum } from './sum';
import type { CandidateJob, SelectionProblem } from './selection_problem';

/** A candidate of which the model decides. */
export interface OpenJob {
  id: string;
  family: string;
  /** KB, rounded up. */
  charge: number;
  chargeBytes: number;
  /** Positions of the items that it covers, ascending. */
  items: readonly number[];
}

/** What is left to decide once the pins are in. */
export interface OpenProblem {
  /** By id. */
  jobs: readonly OpenJob[];
  /** Weights of the items that are still to be won, by position. */
  weights: readonly number[];
  /** What the pins leave of the budgets, memory in KB; none where it is no limit. */
  memory?: number;
  count?: number;
  /** Free bytes of each node, largest first. The pins are not placed on them yet: they are placed together with what is selected. */
  nodes?: readonly number[];
  /** By id. */
  pins: readonly CandidateJob[];
  /** Won by the pins alone. */
  pinnedWeight: number;
}

/**
 * The problem with its pins fixed: their items are won, their families closed, their memory and count taken. Jobs that fit
 * into no node or budget are left out, and so are those that add nothing. Sorted, so that the order of the input is
 * of no account.
 */
export function openProblem(problem: SelectionProblem): OpenProblem {
  const pinned = new Set(problem.pinned);
  const candidates = [...problem.candidates].sort((a, b) => (a.id < b.id ? -1 : 1));
  const pins = candidates.filter(({ id }) => pinned.has(id));
  const closed = new Set(pins.map(({ family }) => family));
  const weightOf = weightsToWin(problem);
  const wonByPins = new Set(pins.flatMap(({ itemKeys }) => itemKeys.filter((key) => weightOf.has(key))));

  const keys = [...weightOf.keys()].filter((key) => !wonByPins.has(key)).sort();
  const positions = new Map(keys.map((key, position) => [key, position]));
  const taken = sum(pins.map(({ chargeBytes }) => chargeUnits(chargeBytes)));
  const memory = problem.memoryBytes === undefined ? undefined : budgetUnits(problem.memoryBytes) - taken;
  const largest = problem.nodes ? budgetUnits(Math.max(0, ...problem.nodes)) : Infinity;
  const most = Math.min(memory ?? Infinity, largest);

  const jobs = candidates
    .filter(({ id, family }) => !pinned.has(id) && !closed.has(family))
    .map(({ id, family, chargeBytes, itemKeys }) => ({
      id,
      family,
      charge: chargeUnits(chargeBytes),
      chargeBytes,
      items: [...new Set(itemKeys.flatMap((key) => positions.get(key) ?? []))].sort((a, b) => a - b),
    }))
    .filter(({ charge, items }) => charge <= most && items.length > 0);
  return {
    jobs,
    weights: keys.map((key) => weightOf.get(key) ?? 0),
    memory,
    count: problem.maxJobs === undefined ? undefined : problem.maxJobs - pins.length,
    nodes: problem.nodes && [...problem.nodes].sort((a, b) => b - a),
    pins,
    pinnedWeight: sum([...wonByPins].map((key) => weightOf.get(key) ?? 0)),
  };
}

/** Weight by key of what is not covered anyway. */
export function weightsToWin({ items, covered }: SelectionProblem): Map<string, number> {
  const anyway = new Set(covered);
  return new Map(items.filter(({ key }) => !anyway.has(key)).map(({ key, weight }) => [key, weight]));
}
