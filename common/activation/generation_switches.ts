import { compareGenerations, familyOf, generationOf, type JobGeneration } from '../catalogue/job_families';
import { isRunning } from './is_running';
import type { SeenJob } from './seen_job';

export interface GenerationSwitchInput {
  /** Jobs of this space. `realTime`: false while the past is being read, absent where it is not known. */
  installed: ReadonlyArray<SeenJob & { documents: number; realTime?: boolean }>;
  rules: ReadonlyArray<{
    ruleId: string;
    status: 'enabled' | 'disabled' | 'not_installed';
    jobIds: readonly string[];
  }>;
  /** Ids of the jobs that this Kibana's modules have; absent where that is not known. */
  shipped?: readonly string[];
}

/** What `GET /jobs` answers; see `GenerationSwitch` in common/api/jobs.ts for the words. */
export interface GenerationSwitchFacts {
  family: string;
  oldJobId: string;
  newJobId: string;
  ruleIdsOnOld: string[];
  ruleIdsOnNew: string[];
  next: 'start_new' | 'wait_for_history' | 'switch_rule' | 'stop_old' | 'start_old';
}

/** One generation of a family: what is installed of it, shipped, or read by an enabled rule. */
interface Member {
  jobId: string;
  age: JobGeneration;
  runs: boolean;
  /** It has read its past, and found something there. */
  hasHistory: boolean;
  /** It is installed, or a module has it; also where it is not known what modules have. */
  canStart: boolean;
  shipped: boolean | undefined;
  /** Enabled rules that read it. */
  ruleIds: string[];
}

/**
 * For each detection of which an older generation still runs or is still read by an enabled rule, while a newer one is
 * there to take its place: what to do next, in the order start the new one, let it read its past, switch the rule, stop
 * the old one. So no rule is ever without a job that runs, and nothing is ever deleted. A rule that is silent since only
 * the newer job runs gets its old job back first (`start_old`), which needs nothing but a start.
 *
 * Where the newer job is not of this Kibana and the older one is, as after going back to an earlier version, nobody is led
 * to the newer one, unless an enabled rule reads it.
 *
 * @returns by family, one for each older job that matters, newest first; none where neither job runs
 */
export function generationSwitches(input: GenerationSwitchInput): GenerationSwitchFacts[] {
  return [...familiesOf(input)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([family, members]) => switchesOfFamily(family, members));
}

function familiesOf({ installed, rules, shipped }: GenerationSwitchInput): Map<string, Member[]> {
  const jobs = new Map(installed.map((job) => [job.id, job]));
  const known = shipped && new Set(shipped);
  const readers = readersOf(rules);
  const families = new Map<string, Member[]>();
  for (const jobId of new Set([...jobs.keys(), ...(known ?? []), ...readers.keys()])) {
    const job = jobs.get(jobId);
    const member: Member = {
      jobId,
      age: generationOf(jobId),
      runs: job !== undefined && isRunning(job),
      hasHistory: job !== undefined && job.realTime === true && job.documents > 0,
      canStart: job !== undefined || (known?.has(jobId) ?? true),
      shipped: known?.has(jobId),
      ruleIds: readers.get(jobId) ?? [],
    };
    const family = familyOf(jobId);
    families.set(family, [...(families.get(family) ?? []), member]);
  }
  return families;
}

function readersOf(rules: GenerationSwitchInput['rules']): Map<string, string[]> {
  const readers = new Map<string, string[]>();
  for (const { ruleId, status, jobIds } of rules) {
    if (status !== 'enabled') continue;
    for (const jobId of jobIds) readers.set(jobId, [...(readers.get(jobId) ?? []), ruleId]);
  }
  return readers;
}

function switchesOfFamily(family: string, members: readonly Member[]): GenerationSwitchFacts[] {
  const [successor] = members.filter(canSucceed).sort(bestSuccessorFirst);
  if (successor === undefined) return [];
  return members
    .filter(({ age }) => compareGenerations(age, successor.age) < 0)
    .sort(bestSuccessorFirst)
    .flatMap((old) => {
      const next = nextStep(old, successor);
      if (next === undefined) return [];
      const [ruleIdsOnOld, ruleIdsOnNew] = [old.ruleIds, successor.ruleIds];
      return [{ family, oldJobId: old.jobId, newJobId: successor.jobId, ruleIdsOnOld, ruleIdsOnNew, next }];
    });
}

/** A job that neither runs nor is shipped nor read by a rule is only left over. */
function canSucceed({ runs, canStart, shipped, ruleIds }: Member): boolean {
  return runs || (canStart && (shipped !== false || ruleIds.length > 0));
}

/** Newest first; among equally old ones the one that runs. */
function bestSuccessorFirst(a: Member, b: Member): number {
  return compareGenerations(b.age, a.age) || Number(b.runs) - Number(a.runs) || (a.jobId < b.jobId ? -1 : 1);
}

function nextStep(old: Member, successor: Member): GenerationSwitchFacts['next'] | undefined {
  const rulesReadOld = old.ruleIds.length > 0;
  const leadsToNew = successor.ruleIds.length > 0 || successor.shipped !== false || old.shipped !== true;
  if (old.runs && !successor.runs) return leadsToNew ? 'start_new' : undefined;
  if (!successor.runs || (!old.runs && !rulesReadOld)) return undefined;
  if (!old.runs && old.canStart) return 'start_old';
  if (!leadsToNew) return undefined;
  if (!successor.hasHistory) return 'wait_for_history';
  return rulesReadOld ? 'switch_rule' : 'stop_old';
}
