import { PROCESS_BYTES } from '../../common/activation/ml_memory_charges';
import type { SelectionRequest } from '../../common/api/selection';
import type { CoverageJob, CoverageJobMemory } from '../../common/coverage/coverage_job';
import type { JobState } from '../../common/evidence/job_state';
import type { WantedItems } from './selection_items';

/**
 * - `kept`: runs and stays
 * - `candidate`, `pinned`: the solver may, must take it
 * - `too_big`: would be a candidate and fits on no node, now or later
 * - `excluded`: would be one, and the user does not want it
 * - `state`: is in a state that is not allowed, or is installed and outdated
 * - `replaced`: not installed and outdated; nobody is to activate it any more
 */
export type JobRole = 'kept' | 'candidate' | 'pinned' | 'too_big' | 'excluded' | 'state' | 'replaced';

/** A job as the selection sees it. */
export interface SelectableJob {
  id: string;
  title: string;
  family: string;
  state: JobState;
  role: JobRole;
  /** Bytes that a node is charged, its process included, and how its memory is known. */
  chargeBytes: number;
  memorySource: CoverageJobMemory['source'];
  /** Keys of the items that it covers. */
  keys: string[];
}

type Choice = Pick<SelectionRequest, 'include' | 'exclude' | 'states' | 'running' | 'estimates'>;

const ALLOWED: readonly JobState[] = ['ready', 'limited'];

/** What each job is to this selection. */
export function selectableJobs(
  jobs: readonly CoverageJob[],
  choice: Choice,
  keysOf: WantedItems['keysOf'],
  largestBytes: number | undefined
): SelectableJob[] {
  const roleOf = jobRoles(choice, largestBytes ?? Infinity);
  const estimates = new Map(Object.entries(choice.estimates ?? {}));
  return jobs.map((job) => {
    const { bytes, source } = memoryOf(job, estimates);
    const chargeBytes = bytes + PROCESS_BYTES;
    const { id, title, family, state } = job;
    const role = roleOf(job, chargeBytes);
    return { id, title, family, state, role, chargeBytes, memorySource: source, keys: keysOf(job) };
  });
}

function jobRoles(
  { include = [], exclude = [], states, running = 'keep' }: Choice,
  largestBytes: number
): (job: CoverageJob, chargeBytes: number) => JobRole {
  const pinned = new Set(include);
  const excluded = new Set(exclude);
  const allowed = new Set<JobState>(
    states ?? [...ALLOWED, ...(running === 'reconsider' ? ['active' as const] : [])]
  );
  return ({ id, state, replacedBy, installed }, chargeBytes) => {
    // It is in already, and costs nothing more.
    if (running === 'keep' && state === 'active') return 'kept';
    if (pinned.has(id)) return 'pinned';
    if (replacedBy.length > 0) return installed ? 'state' : 'replaced';
    if (!allowed.has(state)) return 'state';
    if (excluded.has(id)) return 'excluded';
    return chargeBytes > largestBytes ? 'too_big' : 'candidate';
  };
}

/** What was measured counts more than what was estimated, and that more than a limit. */
function memoryOf({ id, memory }: CoverageJob, estimates: ReadonlyMap<string, number>): CoverageJobMemory {
  const estimate = estimates.get(id);
  return memory.source === 'measured' || estimate === undefined
    ? memory
    : { bytes: estimate, source: 'estimate' };
}
