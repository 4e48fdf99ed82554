import { packNodes } from './pack_nodes';
import type { CandidateJob, ImpossibleReason, SelectionProblem } from './selection_problem';
import { sum } from './sum';

/**
 * Why not even the pinned jobs are possible; undefined if they are. Where it takes too long to tell whether they fit on the
 * nodes, they are taken to fit.
 */
export function impossibleReason(problem: SelectionProblem): ImpossibleReason | undefined {
  const { memoryBytes, maxJobs, nodes } = problem;
  const pinned = new Set(problem.pinned);
  const pins = problem.candidates.filter(({ id }) => pinned.has(id)).sort((a, b) => (a.id < b.id ? -1 : 1));
  const neededBytes = sum(pins.map(({ chargeBytes }) => chargeBytes));

  const twins = pinnedTwins(pins);
  if (twins) return twins;
  if (maxJobs !== undefined && pins.length > maxJobs) {
    return { code: 'pins_over_count', pins: pins.length, maxJobs };
  }
  if (memoryBytes !== undefined && neededBytes > memoryBytes) {
    return { code: 'pins_over_memory', neededBytes, memoryBytes };
  }
  return nodes && pinsOnNodes(pins, nodes, neededBytes);
}

function pinnedTwins(pins: readonly CandidateJob[]): ImpossibleReason | undefined {
  for (const { family } of pins) {
    const jobIds = pins.filter((pin) => pin.family === family).map(({ id }) => id);
    if (jobIds.length > 1) return { code: 'pinned_twins', family, jobIds };
  }
  return undefined;
}

function pinsOnNodes(
  pins: readonly CandidateJob[],
  nodes: readonly number[],
  neededBytes: number
): ImpossibleReason | undefined {
  const largestBytes = Math.max(0, ...nodes);
  const tooBig = pins.find(({ chargeBytes }) => chargeBytes > largestBytes);
  if (tooBig) {
    return { code: 'pin_fits_no_node', jobId: tooBig.id, chargeBytes: tooBig.chargeBytes, largestBytes };
  }
  const packing = packNodes(
    pins.map(({ chargeBytes }) => chargeBytes),
    nodes
  );
  return packing === 'does_not_fit' ? { code: 'pins_fit_no_nodes', neededBytes } : undefined;
}
