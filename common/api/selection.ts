import type { AttackPair } from '../catalogue/attack/attack_pair';
import type { AttackVersion } from '../catalogue/attack/attack_version';
import type { CoverageJobMemory } from '../coverage/coverage_job';
import type { JobState } from '../evidence/job_state';
import type { ImpossibleReason } from '../selection/selection_problem';
import type { Warning } from './warning';

/** What is to be covered. Nothing given: every pair that a job names. Pairs and tactics add up; goals stand alone. */
export interface SelectionObjective {
  /** A technique is also covered by a job that names one of its sub-techniques under the same tactic. */
  pairs?: AttackPair[];
  /** Every pair that a job names under these tactics. */
  tactics?: string[];
  /** Ids of goals; not together with pairs or tactics. A goal is covered by any one of its jobs. */
  goals?: string[];
  /** Weight by `pairKey` or goal id, whole numbers 1…1000; 1 for what is not named. */
  weights?: Record<string, number>;
}

export interface SelectionBudget {
  /** For the charges of all selected jobs together. Not together with `free`. */
  memoryBytes?: number;
  /** What is free on the ML nodes now, node by node. */
  free?: boolean;
  maxJobs?: number;
}

/** Body of `POST /selection`. */
export interface SelectionRequest {
  objective?: SelectionObjective;
  budget: SelectionBudget;
  /** Jobs that must be in, whatever their state. */
  include?: string[];
  exclude?: string[];
  /** States of jobs that may be selected. Default `ready` and `limited`, and `active` where running jobs are reconsidered. */
  states?: JobState[];
  /**
   * `keep`: active jobs stay and are not selected; what they cover counts as covered, and the budget is for what is added.
   * `reconsider`: they are candidates like others, and the budget is for all. Default `keep`.
   */
  running?: 'keep' | 'reconsider';
  /** Kibana's estimates of model memory that the user asked for, bytes by job id. */
  estimates?: Record<string, number>;
  /** True: also the curve of coverage over memory. Default false. */
  curve?: boolean;
  attackVersion?: AttackVersion;
  indexPattern?: string;
  lookbackDays?: number;
}

export interface SelectedJob {
  id: string;
  title: string;
  state: JobState;
  pinned: boolean;
  /** What a node is charged, its process included, and how its memory is known. */
  memoryBytes: number;
  memorySource: CoverageJobMemory['source'];
  /** Keys of the items that it adds to those of the jobs before it in the list. */
  adds: string[];
  /** Keys of the items that nothing else in the selection covers, nor what runs: lost without it. */
  only: string[];
}

export interface CoveredItem {
  key: string;
  weight: number;
  /** Selected jobs and jobs that run and stay. */
  jobIds: string[];
}

export interface UncoveredItem {
  key: string;
  weight: number;
  /**
   * `budget`: jobs that would cover it are there, and something else was worth more; `state`: there are only jobs in a
   * state that is not allowed; `excluded`: the user excluded those that would; `too_big`: those that would fit on no node, so that a
   * larger budget helps nothing; `no_job`: there is none.
   */
  why: 'budget' | 'state' | 'excluded' | 'too_big' | 'no_job';
  /** Of the jobs that would cover it the one that is charged least; absent with `no_job`. */
  cheapest?: { jobId: string; title: string; state: JobState; memoryBytes: number };
}

/** The most weight that so much memory can cover, jobs that run and stay included in the weight. */
export interface CurvePoint {
  memoryBytes: number;
  jobs: number;
  weight: number;
  optimal: boolean;
}

export type SelectionNote =
  /** Nothing is selected since not even the least job fits. */
  | { code: 'nothing_fits'; smallestBytes: number }
  /** No job in an allowed state covers anything that is wanted. */
  | { code: 'no_candidates' }
  /** What runs covers all that the candidates could. */
  | { code: 'nothing_to_add' }
  /** These never fit on any single node. */
  | { code: 'too_big_for_nodes'; jobIds: string[]; largestBytes: number }
  /** Single nodes are not known, so it is not certain that each job fits on one. */
  | { code: 'nodes_unknown' }
  /** The user may not see, or ML doesn't tell, how much is free; nothing was limited by it. */
  | { code: 'free_memory_unknown' };

export interface SelectionResponse {
  /** Proven: no selection within the budget covers more. */
  optimal: boolean;
  /** Weight that no selection within the budget exceeds, jobs that run and stay included. */
  bound: number;
  /** Covered, by selected jobs and those that run and stay. */
  weight: number;
  /** Of all items. */
  totalWeight: number;
  /** In the order in which each adds most weight for its memory. */
  jobs: SelectedJob[];
  /** By weight, then key. */
  covered: CoveredItem[];
  uncovered: UncoveredItem[];
  /** Charged for all selected jobs. */
  memoryBytes: number;
  /** Active jobs that stay, and what they cover. */
  kept: { jobIds: string[]; weight: number };
  /** All candidates at once, whatever the budget; of a family one. */
  everything: { jobs: number; memoryBytes: number; weight: number };
  /** The budget as it was understood. */
  budget: { memoryBytes?: number; maxJobs?: number; nodes?: Array<{ name: string; freeBytes: number }> };
  /** Why not even the pinned jobs fit; then nothing is selected. */
  impossible?: ImpossibleReason;
  notes: SelectionNote[];
  curve?: CurvePoint[];
  /** `greedy`: the exact solver failed. `none`: there was nothing to solve. */
  solver: { name: 'highs' | 'greedy' | 'none'; milliseconds: number };
  warnings: Warning[];
  partial: boolean;
  attackVersion: AttackVersion;
  kibanaAttackVersion: AttackVersion;
  asOfMs: number;
}
