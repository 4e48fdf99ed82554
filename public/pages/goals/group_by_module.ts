import type { Recommendation } from '../../../common/api/recommendations';

export interface JobGroup {
  moduleId: string;
  title: string;
  jobs: Recommendation[];
}

/** Jobs by the module that brings them: what belongs together in data and subject. Groups come in the order of their best job. */
export function groupByModule(jobs: readonly Recommendation[]): JobGroup[] {
  const groups = new Map<string, JobGroup>();
  for (const job of jobs) {
    const group = groups.get(job.moduleId);
    if (group === undefined) {
      groups.set(job.moduleId, { moduleId: job.moduleId, title: job.moduleTitle, jobs: [job] });
    } else {
      group.jobs.push(job);
    }
  }
  return [...groups.values()];
}
