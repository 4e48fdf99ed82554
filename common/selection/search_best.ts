import type { OpenJob, OpenProblem } from './open_problem';
import { packNodes } from './pack_nodes';
import { searchLevels, weightOfJobs, type Found, type SearchOptions } from './search_levels';

/**
 * The best selection of an open problem.
 *
 * Several nodes are first taken for one with the memory of all. That allows every selection that fits on the nodes, so its best one,
 * where it fits on them, is the best there too. Only where it does not, jobs are assigned to nodes within the model, which is as
 * exact, and slower.
 */
export async function searchBest(problem: OpenProblem, options: SearchOptions): Promise<Found> {
  const together = await searchLevels(problem, options, { onNodes: false });
  if (together.kind !== 'found' || fitsOnNodes(problem, together.jobs)) return together;
  const most = together.proven === 'nothing' ? together.bound : weightOfJobs(problem, together.jobs);
  const placed = await searchLevels(problem, options, { onNodes: true, most });
  return placed.kind === 'found' ? placed : { ...placed, bound: Math.min(placed.bound ?? most, most) };
}

function fitsOnNodes({ nodes, pins }: OpenProblem, jobs: readonly OpenJob[]): boolean {
  if (!nodes) return true;
  const charges = [...pins, ...jobs].map(({ chargeBytes }) => chargeBytes);
  return packNodes(charges, nodes) === 'fits';
}
