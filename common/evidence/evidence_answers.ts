import type { Answer } from './answer';
import type { Failure } from './failure';

/** A part of the cluster that did not answer: what was counted is a lower bound, and nothing can be said to be missing. */
export interface PartialAnswer {
  cause: 'timeout' | 'partial';
  detail: string;
}

/** Does the query select a document in the look-back? */
export type QueryPresence =
  | { kind: 'seen'; partial?: PartialAnswer }
  | { kind: 'none'; partial?: PartialAnswer }
  | { kind: 'failed'; failure: Failure };

/** How the numbers of an answer came about. */
export type Certainty =
  | { kind: 'exact' }
  /** From a random sample: each document was looked at with this probability, `sampled` selected ones were seen. */
  | { kind: 'estimated'; probability: number; sampled: number };

export interface TimeBucket {
  /** Epoch ms. */
  startMs: number;
  documents: number;
}

/** Documents of one data source: a dataset, or the agent of data that names none. */
export interface SourceShare {
  id: string;
  documents: number;
}

/** What one query selected in the look-back. Numbers are estimates where `certainty` says so. */
export interface QueryDetails {
  documents: number;
  certainty: Certainty;
  /** Epoch ms, within the look-back. */
  firstSeenMs?: number;
  lastSeenMs?: number;
  bucketMs: number;
  /** Oldest first; buckets without documents are left out. */
  buckets: TimeBucket[];
  /** Most documents first. */
  sources: SourceShare[];
  /** Documents of sources beyond those listed. */
  otherDocuments: number;
  /** How many of the documents have the field; a zero is always counted, never estimated. */
  fields: Record<string, number>;
  partial?: PartialAnswer;
}

export interface QueryAnswer {
  presence: QueryPresence;
  /** Absent unless documents were seen. */
  details?: Answer<QueryDetails>;
  /** Absent unless none was seen: the newest document at any time, before or after the look-back; none at all if empty. */
  newest?: Answer<{ timeMs?: number }>;
}

export interface GroupAnswer {
  /** False if no index matches the patterns that the user may see; absent if that is not known. */
  indicesMatched?: boolean;
  /** All documents of these indices in the look-back, selected or not. */
  documents: Answer<number>;
  /** Fields that none of these indices maps, though others do; asked only of fields that no document of a query has. */
  unmapped?: string[];
  /** In the order of the questions. */
  queries: QueryAnswer[];
}

/** Mapping of the asked fields in indices that have data in the look-back. A field that exists nowhere has no entry. */
export interface FieldCapabilities {
  /** Elasticsearch types by field, sorted; more than one if indices disagree. */
  types: Record<string, string[]>;
  /** Where indices disagree about a field: the indices of each type. */
  indicesOfType?: Record<string, Record<string, string[]>>;
  partial?: PartialAnswer;
}

/** What the cluster answered to EvidenceQuestions. Failures are inside: each part fails alone. */
export interface EvidenceAnswers {
  /** When it was asked, epoch ms: the end of the look-back. */
  asOfMs: number;
  /** In the order of the questions. */
  groups: GroupAnswer[];
  fields: Answer<FieldCapabilities>;
  /** Patterns that the user may not read as a whole. */
  forbidden: Answer<string[]>;
  /** Indices in the cold or frozen tier that may hold documents of the look-back; asked only where a query found none. */
  coldIndices: Answer<string[]>;
}
