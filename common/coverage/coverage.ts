import type { AttackPair } from '../catalogue/attack/attack_pair';
import type { AttackVersion } from '../catalogue/attack/attack_version';
import type { JobState } from '../evidence/job_state';
import type { MappingSource, UnplacedMapping } from '../jobs/attack_mappings';
import type { CoverageMode } from './coverage_mode';
import type { CoverageState } from './coverage_state';
import type { RuleReading } from './rule_reading';

/** One detection, whatever its generations are called, as it covers a pair: twins count once. */
export interface PairFamily {
  family: string;
  /** Of its best job, in the mode of the coverage. */
  state: JobState;
  /** Its jobs that name the pair, best first; never empty. */
  jobIds: string[];
  /** The best rule among those that read the jobs in the family's state. */
  rule: RuleReading;
}

/** A pair that at least one job names: exactly this one, neither its parent nor its sub-techniques. */
export interface PairCoverage extends AttackPair {
  /** Of the best family. */
  state: JobState;
  /** Best first; never empty. */
  families: PairFamily[];
  /** The best rule among those that read families in the pair's state: an active pair that no enabled rule reads alerts nobody. */
  rule: RuleReading;
}

export type StateCounts = Record<CoverageState, number>;

export interface TacticTotals {
  tacticId: string;
  /** Techniques and sub-techniques that ATT&CK has under the tactic, by the state of the pair itself. */
  pairs: StateCounts;
  /** Techniques alone, each by the best of itself and its sub-techniques. */
  techniques: StateCounts;
  /** Active pairs, the tactic alone included, that no enabled rule reads; those where rules could not be read left out. */
  unread: number;
  /** Families by state that cover any pair of the tactic, the tactic alone included. `none` is always 0. */
  families: StateCounts;
}

/** A mapping that stands elsewhere in this version of ATT&CK than where its source has it. */
export interface MovedMapping {
  jobId: string;
  source: MappingSource;
  from: AttackPair;
  to: AttackPair;
}

/** ATT&CK coverage by ML jobs. Pairs that no job names are not listed: their state is `none`. */
export interface Coverage {
  version: AttackVersion;
  mode: CoverageMode;
  /** In matrix order: tactic by tactic, each tactic alone first, then by id. */
  pairs: PairCoverage[];
  /** Every tactic of the version, in matrix order. */
  tactics: TacticTotals[];
  /** Jobs for which nobody names anything, by id. */
  unmapped: string[];
  /** What is named for a job and has no place in this version: unknown or outdated ids. */
  unplaced: Array<{ jobId: string } & UnplacedMapping>;
  moved: MovedMapping[];
  /** Jobs whose bare TA0005 covers less in this version than what its source may have meant. */
  narrowed: string[];
}
