/** Something that is to be covered: a pair (by `pairKey`) or a goal (by id). */
export interface SelectionItem {
  key: string;
  /** A whole number from 1 to 1000. */
  weight: number;
}

export interface CandidateJob {
  id: string;
  /** Of several jobs of one family at most one is selected. */
  family: string;
  /** What a node is charged for it, its process included, in bytes. */
  chargeBytes: number;
  /** Keys of the items that it covers; others than those of the problem are of no account. */
  itemKeys: readonly string[];
}

/** Which of the candidates cover the most weight within the budget? */
export interface SelectionProblem {
  items: readonly SelectionItem[];
  candidates: readonly CandidateJob[];
  /** Candidates that must be in. */
  pinned: readonly string[];
  /** Keys of items that are covered anyway, by jobs that run and stay: nothing is won by covering them again. */
  covered: readonly string[];
  /** All that are selected, pinned ones included. Absent: any number. */
  maxJobs?: number;
  /** Sum of the charges of all that are selected. Absent: no limit but the nodes. */
  memoryBytes?: number;
  /** Bytes that are free on each node: each job has to fit on one of them as a whole. Absent: not known, or not asked for. */
  nodes?: readonly number[];
}

/** Why not even the pinned jobs are possible. */
export type ImpossibleReason =
  | { code: 'pins_over_memory'; neededBytes: number; memoryBytes: number }
  | { code: 'pins_over_count'; pins: number; maxJobs: number }
  | { code: 'pin_fits_no_node'; jobId: string; chargeBytes: number; largestBytes: number }
  /** Each of them would fit somewhere, but not all of them together. */
  | { code: 'pins_fit_no_nodes'; neededBytes: number }
  | { code: 'pinned_twins'; family: string; jobIds: string[] };

export type SelectionResult =
  | {
      kind: 'selected';
      /** By id, pinned ones included. */
      jobIds: string[];
      /** Of the items that they cover and that were not covered anyway. */
      weight: number;
      /** No selection can have more; equal to `weight` where it is proven optimal. */
      bound: number;
      /**
       * `optimal`: proven; of several that are as good it takes the least memory, then the fewest jobs. `time_limit`: the best
       * that was found in time. `greedy`: the solver failed; each step took the job that adds most for its memory.
       */
      proof: 'optimal' | 'time_limit' | 'greedy';
    }
  | { kind: 'impossible'; why: ImpossibleReason };
