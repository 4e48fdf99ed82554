/** Limits of the cluster as ML tells them, in bytes; absent where it doesn't. */
export interface MemoryLimits {
  /** Elasticsearch's default for a job that sets no limit. */
  defaultBytes?: number;
  /** No job may ask for more (`xpack.ml.max_model_memory_limit`). */
  maximumBytes?: number;
  /** What all ML nodes have together for models. */
  totalBytes?: number;
  /** The largest limit that a single node could hold, nodes that autoscaling may add included. */
  largestBytes?: number;
}

/** Elasticsearch's own default where the cluster does not tell (reference: model_memory_limit of a new job, 1 GB). */
const USUAL_DEFAULT_BYTES = 2 ** 30;

const MEGABYTE = 2 ** 20;

export interface JobMemory {
  /** Whole megabytes, 1 at least: Elasticsearch keeps a limit in no finer steps (AnalysisLimits.java). */
  bytes: number;
  source: 'module' | 'default' | 'assumed';
  /** What was asked for before the cluster's maximum reduced it. */
  reducedFromBytes?: number;
}

/** The limit of a job to be created: what it asks for, or Elasticsearch's default, and never over the maximum. */
export function jobMemory(limitBytes: number | undefined, limits: MemoryLimits): JobMemory {
  const source =
    limitBytes !== undefined ? 'module' : limits.defaultBytes !== undefined ? 'default' : 'assumed';
  const wanted = limitBytes ?? limits.defaultBytes ?? USUAL_DEFAULT_BYTES;
  const { maximumBytes } = limits;
  return maximumBytes !== undefined && wanted > maximumBytes
    ? { bytes: wholeMegabytes(maximumBytes), source, reducedFromBytes: wanted }
    : { bytes: wholeMegabytes(wanted), source };
}

function wholeMegabytes(bytes: number): number {
  return Math.max(1, Math.floor(bytes / MEGABYTE)) * MEGABYTE;
}
