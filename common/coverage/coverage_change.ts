import type { AttackPair } from '../catalogue/attack/attack_pair';
import type { AttackVersion } from '../catalogue/attack/attack_version';
import type { ReasonCode } from '../evidence/reason';
import type { CoverageState } from './coverage_state';

/** Why a pair is another than before, as far as the two coverages tell. */
export type ChangeCause =
  | { code: 'job_started' | 'job_stopped' | 'job_failed'; jobId: string }
  | { code: 'data_arrived' | 'data_gone'; jobId: string }
  /** Of a job whose state is what it was. */
  | { code: 'rule_enabled' | 'rule_disabled'; jobId: string }
  /** The job was there before, or still is, but names the pair only now, or no more. */
  | { code: 'mapping_added' | 'mapping_removed'; jobId: string }
  | { code: 'new_job' | 'job_gone'; jobId: string }
  /** Another generation of the same detection stands in its place. */
  | { code: 'job_renamed'; jobId: string; formerJobId: string }
  /** One of the two was made in another version of ATT&CK and was carried over. */
  | { code: 'attack_version'; from: AttackVersion; to: AttackVersion }
  /** Another state, by a reason that is none of the above. */
  | { code: 'other_state'; jobId: string; reason?: ReasonCode };

/**
 * - `won`: active now, and was not; against a layer that is not ours: active here, and not marked there
 * - `lost`: was active, and is not; against such a layer: marked there, and not active here
 * - `changed`: any other difference: of state, of the rule that reads it, of the jobs that name it
 */
export type ChangeKind = 'won' | 'lost' | 'changed';

export interface PairChange extends AttackPair {
  kind: ChangeKind;
  before: CoverageState | 'marked';
  after: CoverageState | 'marked';
  /** Empty where the files do not tell, as with a layer that is not ours. */
  causes: ChangeCause[];
}

export interface CoverageComparison {
  /** The version in which both were compared: that of `after`. */
  version: AttackVersion;
  /** In matrix order. */
  changes: PairChange[];
  /** Pairs active (or marked) in both. */
  kept: number;
  /** What of `before` has no place in the version, as it is named there. */
  unplaced: string[];
}
