import type { JobState } from '../evidence/job_state';
import type { Reason } from '../evidence/reason';
import type { AttackPair, JobProfile } from '../jobs/job_profile';
import type { Warning } from './warning';

export interface RecommendationsRequest {
  /** Comma-separated index pattern to look in instead of each module's own. */
  indexPattern?: string;
  /** 1…365, default 14. */
  lookbackDays?: number;
}

export interface AttackMapping extends AttackPair {
  /** Who says so: the job's own settings, or a prebuilt detection rule that reads the job. */
  source: 'job' | 'rule';
  /** Name of the rule, where a rule says so. */
  ruleName?: string;
}

export interface JobCost {
  /** What the job is charged on an ML node when it opens. */
  memoryBytes: number;
  /** `module`: the module's limit; `default`: Elasticsearch's default; `assumed`: not known, ML's usual 1 GB taken. */
  source: 'module' | 'default' | 'assumed';
}

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
  | 'indexPatterns'
> {
  mappings: AttackMapping[];
  state: JobState;
  /** Never empty: the first one decided the state. */
  reasons: Reason[];
  installed: boolean;
  cost: JobCost;
}

export interface RecommendationsResponse {
  /** Best fit first. */
  jobs: Recommendation[];
  warnings: Warning[];
  /** True if a part could not be asked; `warnings` and the jobs' reasons say which. */
  partial: boolean;
  lookbackDays: number;
  asOfMs: number;
}
