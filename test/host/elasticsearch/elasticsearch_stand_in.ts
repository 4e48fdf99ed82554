import type { IndexInFile } from '../environments/environment_file';

/** The stand-in as its users see it. */
export interface ElasticsearchStandIn {
  /** `http://127.0.0.1:<port>` without credentials. */
  url: string;
  requests: RequestLog;
  faults: FaultSwitches;
  ml: MlSwitches;
  data: DataSwitches;
  close(): Promise<void>;
}

export interface LoggedRequest {
  method: string;
  /** Without query string, decoded. */
  path: string;
  query: Record<string, string>;
  user: string;
  status: number;
  /** True if the client went away before the answer. */
  aborted: boolean;
  responseBytes: number;
  /** Documents the request looked at. */
  documentsVisited: number;
  body: unknown;
}

export interface RequestLog {
  entries: LoggedRequest[];
  count(matches?: (request: LoggedRequest) => boolean): number;
  clear(): void;
}

export interface Fault {
  /** Both conditions must hold; an absent one always does. */
  match: {
    method?: string;
    path?: RegExp;
    /**
     * A concrete index or data stream that the request reads (also inside one item of `_msearch`, or through an
     * alias); `<cluster>:<index>` in a remote cluster.
     */
    index?: string;
    user?: string;
  };
  effect:
    | { status: 400 | 403 | 404 | 409 | 429 | 500 | 503; reason?: string }
    /** Answers after this long; a search with a shorter `timeout` answers `timed_out: true` then. */
    | { delayMs: number }
    /** Drops the connection without an answer. */
    | { reset: true }
    /**
     * So many shards do not answer, and the documents on them are missing: one of each of the first indices that
     * are read, or so many of the index that the fault names. Only strikes searches, counts and `_field_caps`.
     */
    | { failedShards: number; reason?: string };
  /** How often it strikes; without it, until cleared. */
  times?: number;
}

export interface FaultSwitches {
  add(fault: Fault): void;
  clear(): void;
}

/** What happens to ML without any client's doing. Each throws an ElasticsearchError for what is not there. */
export interface MlSwitches {
  /** Jobs that wait for a node get it, as far as there is room. `memoryBytes` is what ML may use on it. */
  addNode(node: { name: string; memoryBytes: number }): void;
  /** The jobs on it lose it: each keeps its state and waits, until there is another with room. */
  removeNode(name: string): void;
  /** The job's process ends: it has failed, its datafeed stops, and a message of level error says so. */
  failJob(jobId: string, reason?: string): void;
  /** A warning says that so many documents came too late to be read. */
  missDocuments(jobId: string, documents: number): void;
}

/** Data that comes while it runs. */
export interface DataSwitches {
  /**
   * Adds indices or data streams, each as an environment's file has them. Searches see them at once, a datafeed when it is
   * started next. @throws ElasticsearchError (400) for what a file may not have, and for a name that is taken
   */
  add(indices: readonly IndexInFile[]): void;
}
