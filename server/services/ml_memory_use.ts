import { NATIVE_CODE_BYTES } from '../../common/activation/ml_memory_charges';
import { estimateCharge } from '../../common/activation/place_jobs';
import type { Answer } from '../../common/evidence/answer';
import type { JobCounters, JobStatsAnswer } from '../sources/job_stats';
import type { MlNodesAnswer } from '../sources/ml_nodes';

/**
 * ML memory that is charged now, in bytes: what the nodes tell, else what the open jobs of this space must be charged.
 * A failure only where neither is known.
 */
export function mlMemoryUse({ nodes }: MlNodesAnswer, stats: Answer<JobStatsAnswer>): Answer<number> {
  if (nodes.ok) return { ok: true, value: nodes.value.reduce((sum, { usedBytes }) => sum + usedBytes, 0) };
  return stats.ok ? { ok: true, value: chargedBytes(stats.value) } : stats;
}

/**
 * Each job that takes memory is charged its limit and its process, whatever it uses so far, and each node that holds one
 * ML's code (elasticsearch, JobState#consumesMemory, NodeLoad).
 */
export function chargedBytes({ jobs }: JobStatsAnswer): number {
  const charged = [...jobs.values()].filter(isCharged);
  const nodes = new Set(charged.map(({ nodeName }) => nodeName));
  return charged.reduce(
    (sum, { memoryLimitBytes = 0 }) => sum + estimateCharge(memoryLimitBytes),
    nodes.size * NATIVE_CODE_BYTES
  );
}

/** One that is being opened takes memory once it has a node. */
function isCharged({ state, nodeName }: JobCounters): boolean {
  return state === 'opened' || state === 'closing' || (state === 'opening' && nodeName !== undefined);
}
