import type { Failure } from '../evidence/failure';
import type { MarginalValue } from '../recommendation/marginal_value';
import type { OnboardingGain } from '../recommendation/onboarding_gains';
import type { SourceFeed } from '../recommendation/source_feeds';

export type { MarginalValue, OnboardingGain, SourceFeed };

export interface DataSourcesRequest {
  indexPattern?: string;
  lookbackDays?: number;
  refresh?: boolean;
}

/** A data source: documents that came from the same dataset, or, where none is named, from the same agent. */
export interface DataSource {
  /** Unique in the answer: the dataset, or `<module or agent>` for data that names no dataset. */
  id: string;
  dataset?: string;
  agentType?: string;
  documents: number;
  /** Within the look-back. */
  firstSeenMs?: number;
  lastSeenMs?: number;
  /** Package of the integration that brings this dataset, for `/app/integrations/detail/<package>/overview`. */
  integrationPackage?: string;
  /** Jobs whose queries select documents of this source, most documents first. Absent where that could not be asked. */
  feeds?: SourceFeed[];
  /** What would be lost if this source went silent. Absent where that could not be asked. */
  loss?: MarginalValue;
}

export interface DataSourcesResponse {
  /** Most documents first. */
  sources: DataSource[];
  /** Largest gain first; integrations that would change nothing are left out. Absent where the jobs could not be asked. */
  next?: OnboardingGain[];
  /** Why `feeds`, `loss` and `next` are absent, or what they leave out. */
  valueFailure?: Failure;
  indexPattern: string;
  lookbackDays: number;
  asOfMs: number;
  /** Present if the cluster could not be asked, answered in part, or holds what the user may not read. */
  failure?: Failure;
  /** Documents in sources beyond the largest ones listed. */
  otherDocuments: number;
}
