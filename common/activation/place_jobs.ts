import { NATIVE_CODE_BYTES, PROCESS_BYTES } from './ml_memory_charges';
import type { MemoryFacts, MlNodeUse } from './plan_input';
import type { PlanMemory } from './plan_memory';

/** What a node is charged for a job of this `model_memory_limit` before its model has grown. Bytes. */
export function estimateCharge(limitBytes: number): number {
  return limitBytes + PROCESS_BYTES;
}

/** A job that is to be opened and is not charged yet. */
export interface JobToPlace {
  jobId: string;
  chargedBytes: number;
}

/**
 * ML memory before and after these jobs are opened one after the other. Each goes to the node with the most free memory
 * among those with room for it, native code included, as Elasticsearch does (JobNodeSelector, NodeLoad); one that finds
 * no room waits. Where single nodes are not known, all of them are taken for one, so a plan may then seem to fit that
 * does not.
 */
export function placeJobs(jobs: readonly JobToPlace[], facts: MemoryFacts): PlanMemory {
  const nodes = mlNodes(facts);
  if (!nodes) return withoutTotals(jobs, facts);
  const after = nodes.map((node) => ({ ...node }));
  const waitingJobIds: string[] = [];
  for (const { jobId, chargedBytes } of jobs) {
    const place = roomiest(after);
    if (place === undefined || freeBytes(place) < chargedBytes) waitingJobIds.push(jobId);
    else place.usedBytes = withNativeCode(place.usedBytes) + chargedBytes;
  }

  const usedBytes = sum(nodes.map((node) => node.usedBytes));
  const afterBytes = sum(after.map((node) => node.usedBytes));
  return {
    usedBytes,
    addedBytes: afterBytes - usedBytes,
    afterBytes,
    totalBytes: sum(nodes.map(({ maxBytes }) => maxBytes)),
    nodes: facts.nodes
      ? nodes.map((node, index) => ({ ...node, afterBytes: after[index]?.usedBytes ?? node.usedBytes }))
      : [],
    lazyNodes: facts.lazyNodes,
    waitingJobIds,
    verdict: waitingJobIds.length === 0 ? 'fits' : mayGrow(facts) ? 'waits_for_nodes' : 'too_small',
  };
}

/** May autoscaling add nodes? False also where that is not known. */
export function mayGrow({ lazyNodes = 0 }: Pick<MemoryFacts, 'lazyNodes'>): boolean {
  return lazyNodes > 0;
}

/**
 * The ML nodes, or all of them as one where only their sum is known; empty if there is none, undefined if nothing is
 * known of them.
 */
export function mlNodes({ nodes, limits, usedBytes }: MemoryFacts): readonly MlNodeUse[] | undefined {
  if (nodes) return nodes.filter(({ maxBytes }) => maxBytes > 0);
  if (limits.totalBytes === undefined) return undefined;
  return limits.totalBytes > 0 ? [{ name: '', maxBytes: limits.totalBytes, usedBytes }] : [];
}

function withoutTotals(jobs: readonly JobToPlace[], { usedBytes, lazyNodes }: MemoryFacts): PlanMemory {
  const charged = sum(jobs.map(({ chargedBytes }) => chargedBytes));
  const afterBytes = jobs.length > 0 ? withNativeCode(usedBytes) + charged : usedBytes;
  return {
    usedBytes,
    addedBytes: afterBytes - usedBytes,
    afterBytes,
    nodes: [],
    lazyNodes,
    waitingJobIds: [],
    verdict: 'unknown',
  };
}

/** The first of those with the most free memory. */
function roomiest<T extends MlNodeUse>(nodes: readonly T[]): T | undefined {
  return nodes.reduce<T | undefined>(
    (best, node) => (best === undefined || freeBytes(node) > freeBytes(best) ? node : best),
    undefined
  );
}

function freeBytes({ maxBytes, usedBytes }: MlNodeUse): number {
  return maxBytes - withNativeCode(usedBytes);
}

/** A node that is used at all has the native code among what is used. */
function withNativeCode(usedBytes: number): number {
  return usedBytes > 0 ? usedBytes : NATIVE_CODE_BYTES;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
