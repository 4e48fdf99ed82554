import type { ChangeCause } from './coverage_change';
import type { SnapshotJob } from './coverage_snapshot';
import { stateCauses } from './state_causes';

/** One of two snapshots, as the search for causes sees it. */
export interface CauseSide {
  /** Jobs that name the pair. */
  jobs: readonly SnapshotJob[];
  /** Ids of all jobs of the snapshot, whatever they name. */
  known: ReadonlySet<string>;
}

/**
 * What became of the jobs that name the pair: family by family, and in each by job.
 *
 * @param isRemapped jobs that name the pair on one side alone by the version of ATT&CK, so that their mapping is no cause
 */
export function pairCauses(
  before: CauseSide,
  after: CauseSide,
  isRemapped: (jobId: string) => boolean
): ChangeCause[] {
  const was = byFamily(before.jobs);
  const is = byFamily(after.jobs);
  return [...new Set([...was.keys(), ...is.keys()])]
    .sort()
    .flatMap((family) =>
      familyCauses(
        { jobs: was.get(family) ?? [], known: before.known },
        { jobs: is.get(family) ?? [], known: after.known },
        isRemapped
      )
    );
}

function byFamily(jobs: readonly SnapshotJob[]): Map<string, SnapshotJob[]> {
  const families = new Map<string, SnapshotJob[]>();
  for (const job of jobs) {
    const members = families.get(job.family);
    if (members) members.push(job);
    else families.set(job.family, [job]);
  }
  return families;
}

/** Jobs that took others' places come first; nothing but the order by id says which took whose. */
function familyCauses(
  before: CauseSide,
  after: CauseSide,
  isRemapped: (jobId: string) => boolean
): ChangeCause[] {
  const left = missingIn(after, before.jobs).filter(({ id }) => !isRemapped(id));
  const joined = missingIn(before, after.jobs).filter(({ id }) => !isRemapped(id));
  const gone = left.filter(({ id }) => !after.known.has(id));
  const fresh = joined.filter(({ id }) => !before.known.has(id));
  const renamed = Math.min(gone.length, fresh.length);
  const formers = new Map(before.jobs.map((job) => [job.id, job]));
  return [
    ...fresh.slice(0, renamed).flatMap((job, index) => renameCauses(gone[index], job)),
    ...after.jobs.flatMap((job) => jobCauses(formers.get(job.id), job)),
    ...fresh.slice(renamed).map(causeOf('new_job')),
    ...gone.slice(renamed).map(causeOf('job_gone')),
    ...joined.filter(({ id }) => before.known.has(id)).map(causeOf('mapping_added')),
    ...left.filter(({ id }) => after.known.has(id)).map(causeOf('mapping_removed')),
  ];
}

type NamingCode = 'new_job' | 'job_gone' | 'mapping_added' | 'mapping_removed';

function causeOf(code: NamingCode): (job: SnapshotJob) => ChangeCause {
  return ({ id }) => ({ code, jobId: id });
}

function missingIn({ jobs }: CauseSide, others: readonly SnapshotJob[]): SnapshotJob[] {
  const ids = new Set(jobs.map(({ id }) => id));
  return others.filter(({ id }) => !ids.has(id));
}

function renameCauses(former: SnapshotJob | undefined, job: SnapshotJob): ChangeCause[] {
  if (former === undefined) return [];
  return [{ code: 'job_renamed', jobId: job.id, formerJobId: former.id }, ...jobCauses(former, job)];
}

/** None for a job that was not there. */
function jobCauses(former: SnapshotJob | undefined, job: SnapshotJob): ChangeCause[] {
  if (former === undefined) return [];
  return former.state === job.state ? ruleCauses(former, job) : stateCauses(former, job);
}

/** Nothing is said where the rules of either side could not be read. */
function ruleCauses(former: SnapshotJob, job: SnapshotJob): ChangeCause[] {
  if (former.rule === 'unknown' || job.rule === 'unknown') return [];
  const was = former.rule === 'enabled';
  const is = job.rule === 'enabled';
  return was === is ? [] : [{ code: is ? 'rule_enabled' : 'rule_disabled', jobId: job.id }];
}
