/** What an action needs to know of a job that is seen in this space; `InstalledJob` has it. */
export interface SeenJob {
  id: string;
  /** Elasticsearch's word: opened, opening, closed, closing, failed; or deleting, resetting… */
  jobState: string;
  datafeedId?: string;
  /** started, starting, stopped, stopping; absent without datafeed. */
  datafeedState?: string;
  indices: string[];
  /** True while it has no ML node: opening, or open but off the node that it lost; then it does nothing. */
  waitsForNode?: boolean;
  /** The activation that made the job, as its custom settings say. */
  activationId?: string;
}
