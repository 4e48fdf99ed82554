import type { AttackPair } from '../catalogue/attack/attack_pair';
import type { AttackVersion } from '../catalogue/attack/attack_version';
import type { JobState } from '../evidence/job_state';
import type { ReasonCode } from '../evidence/reason';
import type { CoverageMode } from './coverage_mode';
import type { RuleReading } from './rule_reading';

/** What a file keeps of a job that names a pair. */
export interface SnapshotJob {
  id: string;
  family: string;
  state: JobState;
  /** What decided the state; absent if the file does not say. */
  reason?: ReasonCode;
  rule: RuleReading;
}

export interface SnapshotPair extends AttackPair {
  /** `marked`: a layer that is not ours gives it a score or a colour, which may mean anything. */
  state: JobState | 'marked';
  /** As a layer that is not ours has it. */
  score?: number;
  /** By id; empty for a layer that is not ours. */
  jobs: SnapshotJob[];
}

/** A coverage as it can be kept in a file and compared with another. Pairs that are not listed have the state `none`. */
export interface CoverageSnapshot {
  /** `picker`: states and jobs are known; `layer`: anybody's Navigator layer, of which only the marked cells are. */
  origin: 'picker' | 'layer';
  /** Of the file's layer. */
  name?: string;
  /** When it was taken, ms since the epoch; absent if the file does not say. */
  takenMs?: number;
  /** The version in whose matrix `pairs` are. */
  version: AttackVersion;
  mode: CoverageMode;
  /** By key. */
  pairs: SnapshotPair[];
  /** What the file names and that version has no place for, as the file has it. */
  unplaced: string[];
}
