/** One ML node: what jobs and ML's native code are charged there, in bytes. */
export interface NodeMemory {
  name: string;
  maxBytes: number;
  usedBytes: number;
  afterBytes: number;
}

/**
 * ML memory before and after, in bytes as Elasticsearch charges it (`GET _ml/memory/_stats`): each open job its limit and
 * 10 MB for its process, each node that runs any job 30 MB for ML's native code.
 */
export interface PlanMemory {
  usedBytes: number;
  /** What the plan's jobs that find a place add, native code of newly used nodes included. */
  addedBytes: number;
  /** `usedBytes + addedBytes` */
  afterBytes: number;
  /** All ML nodes together; absent where the cluster does not tell. */
  totalBytes?: number;
  /** Empty where the cluster tells no single nodes. */
  nodes: NodeMemory[];
  /** ML nodes that autoscaling may still add; absent where it is not known. */
  lazyNodes?: number;
  /** Jobs of the plan that find no place on today's nodes, in the order of the plan. */
  waitingJobIds: string[];
  /** `waits_for_nodes`: some find no place now, and autoscaling may add nodes. */
  verdict: 'fits' | 'waits_for_nodes' | 'too_small' | 'unknown';
}
