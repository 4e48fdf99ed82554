import { NATIVE_CODE_BYTES, PROCESS_BYTES } from '../../common/activation/ml_memory_charges';
import type { MemoryLimits } from '../../common/activation/job_memory';
import { mayGrow } from '../../common/activation/place_jobs';
import type { MlNodeUse } from '../../common/activation/plan_input';
import type { SelectionNote, SelectionResponse } from '../../common/api/selection';
import type { Answer } from '../../common/evidence/answer';
import type { JobStatsAnswer } from '../sources/job_stats';
import type { MlNodesAnswer } from '../sources/ml_nodes';
import { chargedBytes } from './ml_memory_use';

/** A running job that is up for choice again: what it is charged, in bytes, is free for the selection. */
export interface ReconsideredJob {
  jobId: string;
  chargeBytes: number;
}

export interface FreeMemory {
  /** Absent where nothing is known of it. */
  nodes?: NonNullable<SelectionResponse['budget']['nodes']>;
  notes: SelectionNote[];
}

/**
 * What is free for jobs on each ML node, in bytes: its maximum less what is charged there, where the native code that the first job
 * brings is charged already. Where single nodes may not be seen, all of them are taken for one.
 */
export function freeMemory(
  { nodes }: MlNodesAnswer,
  stats: Answer<JobStatsAnswer>,
  limits: MemoryLimits,
  reconsidered: readonly ReconsideredJob[]
): FreeMemory {
  if (nodes.ok) {
    const givenBack = stats.ok ? bytesByNode(reconsidered, stats.value) : new Map<string, number>();
    return { nodes: nodes.value.map((node) => freeOn(node, givenBack.get(node.name) ?? 0)), notes: [] };
  }
  // A total is worth nothing where it is not known how much of it is taken.
  if (limits.totalBytes === undefined || !stats.ok) return { notes: [{ code: 'free_memory_unknown' }] };
  const all = { name: '', maxBytes: limits.totalBytes, usedBytes: chargedBytes(stats.value) };
  const givenBack = reconsidered.reduce((sum, { chargeBytes }) => sum + chargeBytes, 0);
  return { nodes: [freeOn(all, givenBack)], notes: [{ code: 'nodes_unknown' }] };
}

function freeOn({ name, maxBytes, usedBytes }: MlNodeUse, givenBackBytes: number) {
  const taken = Math.max(NATIVE_CODE_BYTES, usedBytes - givenBackBytes);
  return { name, freeBytes: Math.max(0, maxBytes - taken) };
}

function bytesByNode(
  reconsidered: readonly ReconsideredJob[],
  { jobs }: JobStatsAnswer
): Map<string, number> {
  const byNode = new Map<string, number>();
  for (const { jobId, chargeBytes } of reconsidered) {
    const name = jobs.get(jobId)?.nodeName;
    if (name !== undefined) byNode.set(name, (byNode.get(name) ?? 0) + chargeBytes);
  }
  return byNode;
}

/**
 * The most that a job may be charged, in bytes, to fit on any one node, those that may come included. Undefined where that is
 * not known, and where there are no nodes yet.
 */
export function largestCharge({ nodes, lazyNodes }: MlNodesAnswer, limits: MemoryLimits): number | undefined {
  const isSettled = lazyNodes.ok && !mayGrow({ lazyNodes: lazyNodes.value });
  const known = [
    ...(limits.largestBytes ? [limits.largestBytes + PROCESS_BYTES] : []),
    ...(nodes.ok && (isSettled || limits.largestBytes)
      ? nodes.value.map(({ maxBytes }) => Math.max(0, maxBytes - NATIVE_CODE_BYTES))
      : []),
  ];
  return known.length === 0 ? undefined : Math.max(...known);
}
