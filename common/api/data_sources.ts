import type { Failure } from '../evidence/failure';

export interface DataSourcesRequest {
  indexPattern?: string;
  lookbackDays?: number;
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
}

export interface DataSourcesResponse {
  /** Most documents first. */
  sources: DataSource[];
  indexPattern: string;
  lookbackDays: number;
  asOfMs: number;
  /** Present if the cluster could not be asked, answered in part, or holds what the user may not read. */
  failure?: Failure;
  /** Documents in sources beyond the largest ones listed. */
  otherDocuments: number;
}
