import type { Recommendation } from '../../common/api/recommendations';
import { jobFamilies, type FamilyJob } from '../../common/jobs/job_generations';

/** What became of each installed job over the renames of its family, by job id. */
export type InstalledGenerations = ReadonlyMap<string, FamilyJob>;

/** `known` are the jobs that this Kibana ships, with the rules that read them. */
export function installedGenerations(
  installedJobIds: readonly string[],
  known: readonly Recommendation[]
): InstalledGenerations {
  const families = jobFamilies({
    shipped: known.map(({ id, moduleId }) => ({ jobId: id, moduleId })),
    installedJobIds,
    rules: known.flatMap(({ id, generation }) =>
      generation.ruleIds.map((ruleId) => ({ ruleId, jobIds: [id] }))
    ),
  });
  const installed = families.flatMap(({ jobs }) => jobs.filter((job) => job.installed));
  return new Map(installed.map((job) => [job.jobId, job]));
}
