import type { AttackVersion } from '../catalogue/attack/attack_version';
import type { JobEvidence } from '../evidence/job_evidence';
import type { JobState } from '../evidence/job_state';
import type { Reason } from '../evidence/reason';
import type { MappedPair, UnplacedMapping } from '../jobs/attack_mappings';
import type { GenerationStatus } from '../jobs/job_generations';
import type { JobProfile } from '../jobs/job_profile';
import type { Warning } from './warning';

export interface RecommendationsRequest {
  /** Comma-separated index pattern to look in instead of each module's own. */
  indexPattern?: string;
  /** 1…365, default 14. */
  lookbackDays?: number;
  /** ATT&CK version to map to; default the one that the running Kibana has. */
  attackVersion?: AttackVersion;
  /**
   * False: the cluster's data is not asked, so that the answer is quick; jobs that are not installed are then `unknown`
   * with the reason `not_checked`. Default true.
   */
  evidence?: boolean;
  /** True: the data is asked anew, whatever was answered a moment ago. Default false. */
  refresh?: boolean;
}

export interface JobCost {
  /** What the job is charged on an ML node when it opens. */
  memoryBytes: number;
  /** `module`: the module's limit; `default`: Elasticsearch's default; `assumed`: not known, ML's usual 1 GB taken. */
  source: 'module' | 'default' | 'assumed';
}

/** What became of a job over Elastic's renames, in the running Kibana. */
export interface JobGeneration {
  status: GenerationStatus;
  /** Newer jobs that take its place. */
  replacedBy: string[];
  /** Older jobs of its family that are installed here. */
  installedOlder: string[];
  /** Rules, installed or not, that read exactly this job: by id. */
  ruleIds: string[];
}

/** Where a job comes from: Elastic, or the picker's own templates for goals that Elastic has no job for. */
export type JobOrigin = 'elastic' | 'picker';

export interface Recommendation extends Pick<
  JobProfile,
  | 'id'
  | 'datafeedId'
  | 'moduleId'
  | 'moduleTitle'
  | 'title'
  | 'description'
  | 'groups'
  | 'detectors'
  | 'requiredFields'
  | 'influencers'
  | 'bucketSpan'
  | 'timeField'
  | 'indexPatterns'
  | 'fixedIndices'
  | 'family'
  | 'selection'
  | 'runtimeFields'
  | 'categorizationField'
  | 'history'
> {
  origin: JobOrigin;
  generation: JobGeneration;
  /** In the ATT&CK version of the answer. */
  mappings: MappedPair[];
  /** What a source names and that version has no place for. */
  unplaced: UnplacedMapping[];
  state: JobState;
  /** Never empty: the first one decided the state. */
  reasons: Reason[];
  /** The numbers behind the reasons; absent where the query selects nothing or could not be asked. */
  evidence?: JobEvidence;
  installed: boolean;
  cost: JobCost;
}

/** A rule that reads a job, by the id that `generation.ruleIds` and mappings name. */
export interface KnownRule {
  ruleId: string;
  name: string;
  /** In this space: enabled or not; or only in the rules package. */
  status: 'enabled' | 'disabled' | 'not_installed';
}

export interface RecommendationsResponse {
  /** Best fit first; outdated twins last. */
  jobs: Recommendation[];
  /** By name. */
  rules: KnownRule[];
  warnings: Warning[];
  /** True if a part could not be asked; `warnings` and the jobs' reasons say which. */
  partial: boolean;
  lookbackDays: number;
  attackVersion: AttackVersion;
  /** The version that the running Kibana's own rules and pages use. */
  kibanaAttackVersion: AttackVersion;
  /** Whether the cluster's data was asked for this answer, or left out as requested. */
  evidence: 'asked' | 'omitted';
  /** When the data was asked, which may be a moment before the request; without evidence, when the answer was made. */
  asOfMs: number;
}
