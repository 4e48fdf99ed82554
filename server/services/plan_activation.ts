import type { ActivationPlanResponse } from '../../common/api/activation_plan';
import type { Warning } from '../../common/api/warning';
import { buildActivationPlan } from '../../common/activation/build_activation_plan';
import type { MemoryLimits } from '../../common/activation/job_memory';
import type { Failure } from '../../common/evidence/failure';
import { profilesFromModules } from '../../common/jobs/job_profile_from_module';
import type { InstalledJobSummary } from '../sources/installed_jobs';
import type { JobStatsAnswer } from '../sources/job_stats';
import { jobIndices } from './job_indices';
import type { Sources } from './sources';
import { valueOr } from './value_or';

/** Ids that no module of the running Kibana has. */
export class UnknownJobsError extends Error {
  constructor(readonly jobIds: string[]) {
    super(`No ML module of this Kibana has the job${jobIds.length > 1 ? 's' : ''} ${jobIds.join(', ')}`);
    this.name = 'UnknownJobsError';
  }
}

/** Without knowing what is installed a plan would be a guess. */
export class PlanImpossibleError extends Error {
  constructor(readonly failure: Failure) {
    super(failure.detail);
    this.name = 'PlanImpossibleError';
  }
}

export interface PlanOptions {
  jobIds: string[];
  indexPatterns?: string[];
  lookbackDays: number;
}

/**
 * The exact steps that activate these jobs.
 *
 * @throws PlanImpossibleError where ML gives neither its modules nor its jobs; UnknownJobsError.
 */
export async function planActivation(
  sources: Sources,
  options: PlanOptions
): Promise<ActivationPlanResponse> {
  const warnings: Warning[] = [];
  const [{ modules, fromCatalogue }, installed, statsAnswer, infoAnswer, defaults] = await Promise.all([
    sources.modules(),
    sources.installedJobs(),
    sources.jobStats(),
    sources.mlInfo(),
    sources.defaultIndexPattern(),
  ]);
  if (fromCatalogue) throw new PlanImpossibleError(fromCatalogue);
  if (!installed.ok) throw new PlanImpossibleError(installed.failure);
  const stats = valueOr<JobStatsAnswer>(statsAnswer, { jobs: new Map(), datafeeds: new Map() }, (failure) =>
    warnings.push({ code: 'datafeed_stats_unreadable', failure })
  );
  const limits = valueOr<MemoryLimits>(infoAnswer, {}, (failure) =>
    warnings.push({ code: 'ml_info_unreadable', failure })
  );

  const { profiles } = profilesFromModules(modules);
  const profileById = new Map(profiles.map((profile) => [profile.id, profile]));
  const moduleById = new Map(modules.map((module) => [module.id, module]));
  const unknown = options.jobIds.filter((id) => !profileById.has(id));
  if (unknown.length > 0) throw new UnknownJobsError(unknown);

  const jobs = options.jobIds.flatMap((id) => {
    const profile = profileById.get(id);
    const module = profile && moduleById.get(profile.moduleId);
    if (!profile || !module) return [];
    return [{ profile, module, indices: jobIndices(profile, options.indexPatterns, defaults) }];
  });
  const plan = buildActivationPlan({
    jobs,
    installed: new Map(installed.value.map((job) => [job.id, withMemory(job, stats)])),
    limits,
    usedBytes: chargedBytes(stats),
    nowMs: sources.nowMs,
    lookbackDays: options.lookbackDays,
  });
  return { ...plan, warnings };
}

function withMemory(job: InstalledJobSummary, stats: JobStatsAnswer): InstalledJobSummary {
  return { ...job, memoryLimitBytes: stats.jobs.get(job.id)?.memoryLimitBytes };
}

/** Open jobs are charged their limit, whatever they use so far. */
export function chargedBytes({ jobs }: JobStatsAnswer): number {
  return [...jobs.values()]
    .filter(({ state }) => state === 'opened' || state === 'opening')
    .reduce((sum, { memoryLimitBytes }) => sum + (memoryLimitBytes ?? 0), 0);
}
