import type { Recommendation } from '../../common/api/recommendations';
import { ATTACK_VERSIONS } from '../../common/catalogue/attack/attack_version';
import type { JobState } from '../../common/evidence/job_state';
import { techniqueName } from '../text/attack_text';
import { goalText } from '../text/goal_text';

/** Text per job that a search looks into; made once for a list of jobs. */
export type JobSearchIndex = ReadonlyArray<{ job: Recommendation; text: string }>;

export interface JobFilter {
  query: string;
  /** Empty means all. */
  states: ReadonlySet<JobState>;
}

/** Goal, title, id, module, fields and ATT&CK ids and names of each job, in lower case. */
export function indexJobs(jobs: readonly Recommendation[]): JobSearchIndex {
  return jobs.map((job) => ({ job, text: searchableText(job).toLowerCase() }));
}

/** The jobs that have every word of the query somewhere and are in one of the states, in the order of the index. */
export function filterJobs(index: JobSearchIndex, { query, states }: JobFilter): Recommendation[] {
  const words = query
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  return index
    .filter(({ job, text }) => {
      const stateFits = states.size === 0 || states.has(job.state);
      return stateFits && words.every((word) => text.includes(word));
    })
    .map(({ job }) => job);
}

function searchableText(job: Recommendation): string {
  const attack = job.mappings.flatMap(({ tacticId, techniqueId = '' }) => [
    tacticId,
    techniqueId,
    ...ATTACK_VERSIONS.map((version) => techniqueName(techniqueId, version) ?? ''),
  ]);
  return [
    goalText(job.detectors),
    job.title,
    job.id,
    job.description,
    job.moduleTitle,
    ...job.groups,
    ...job.requiredFields,
    ...job.influencers,
    ...attack,
  ].join(' ');
}
