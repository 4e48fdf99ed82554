import type { MemoryLimits } from '../../common/activation/job_memory';
import type { SelectionNote, SelectionRequest, SelectionResponse } from '../../common/api/selection';
import type { CoverageJob } from '../../common/coverage/coverage_job';
import type { Answer } from '../../common/evidence/answer';
import type { ImpossibleReason, SelectionProblem } from '../../common/selection/selection_problem';
import type { JobStatsAnswer } from '../sources/job_stats';
import type { MlNodesAnswer } from '../sources/ml_nodes';
import { selectableJobs, type SelectableJob } from './selection_candidates';
import type { WantedItems } from './selection_items';
import { freeMemory, largestCharge, type FreeMemory } from './selection_memory';

export interface SelectionFacts {
  jobs: readonly CoverageJob[];
  nodes: MlNodesAnswer;
  stats: Answer<JobStatsAnswer>;
  limits: MemoryLimits;
}

/** The question for the solver, and what the answer is told with. */
export interface SelectionSetup {
  problem: SelectionProblem;
  /** Every job, whatever it is to the selection. */
  jobs: readonly SelectableJob[];
  budget: SelectionResponse['budget'];
  notes: SelectionNote[];
  /** Why there is nothing to ask the solver. */
  impossible?: ImpossibleReason;
}

/** Makes a problem out of what is wanted and what is known of jobs and nodes. */
export function selectionSetup(
  request: Pick<SelectionRequest, 'budget' | 'include' | 'exclude' | 'states' | 'running' | 'estimates'>,
  { items, keysOf }: WantedItems,
  facts: SelectionFacts
): SelectionSetup {
  const { memoryBytes, maxJobs, free } = request.budget;
  const largestBytes = largestCharge(facts.nodes, facts.limits);
  const jobs = selectableJobs(facts.jobs, request, keysOf, largestBytes);
  const memory: FreeMemory = free ? freeMemoryFor(request, jobs, facts) : { notes: [] };
  const pinned = jobs.filter(({ role }) => role === 'pinned');
  const kept = jobs.filter(({ role }) => role === 'kept');
  const candidates = jobs.filter(
    ({ role, keys }) => role === 'pinned' || (role === 'candidate' && keys.length > 0)
  );
  return {
    problem: {
      items,
      candidates: candidates.map(({ id, family, chargeBytes, keys }) => ({
        id,
        family,
        chargeBytes,
        itemKeys: keys,
      })),
      pinned: pinned.map(({ id }) => id),
      covered: [...new Set(kept.flatMap(({ keys }) => keys))].sort(),
      maxJobs,
      memoryBytes,
      nodes: memory.nodes?.map(({ freeBytes }) => freeBytes),
    },
    jobs,
    budget: { memoryBytes, maxJobs, nodes: memory.nodes },
    notes: [...memory.notes, ...tooBigNote(jobs, largestBytes)],
    // What is free now is less than the whole node, and the solver says so itself.
    impossible: memory.nodes ? undefined : pinTooBig(pinned, largestBytes),
  };
}

function freeMemoryFor(
  { running = 'keep' }: Pick<SelectionRequest, 'running'>,
  jobs: readonly SelectableJob[],
  { nodes, stats, limits }: SelectionFacts
): FreeMemory {
  const reconsidered = running === 'reconsider' ? jobs.filter(({ state }) => state === 'active') : [];
  return freeMemory(
    nodes,
    stats,
    limits,
    reconsidered.map(({ id, chargeBytes }) => ({ jobId: id, chargeBytes }))
  );
}

function tooBigNote(jobs: readonly SelectableJob[], largestBytes: number | undefined): SelectionNote[] {
  const jobIds = jobs
    .filter(({ role, keys }) => role === 'too_big' && keys.length > 0)
    .map(({ id }) => id)
    .sort();
  return largestBytes === undefined || jobIds.length === 0
    ? []
    : [{ code: 'too_big_for_nodes', jobIds, largestBytes }];
}

function pinTooBig(pinned: readonly SelectableJob[], largestBytes = Infinity): ImpossibleReason | undefined {
  const [first] = pinned
    .filter(({ chargeBytes }) => chargeBytes > largestBytes)
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  return first && { code: 'pin_fits_no_node', jobId: first.id, chargeBytes: first.chargeBytes, largestBytes };
}
