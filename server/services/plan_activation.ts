import { randomUUID } from 'node:crypto';

import type { ActivationPlanResponse } from '../../common/api/activation_plan';
import type { Warning } from '../../common/api/warning';
import { buildActivationPlan } from '../../common/activation/build_activation_plan';
import type { ActivationPlanInput } from '../../common/activation/plan_input';
import type { Failure } from '../../common/evidence/failure';
import { profilesFromModules } from '../../common/jobs/job_profile_from_module';
import { gatherPlanFacts } from './gather_plan_facts';
import { jobIndices } from './job_indices';
import type { Sources } from './sources';

/** Ids that no module of the running Kibana has. */
export class UnknownJobsError extends Error {
  constructor(
    readonly jobIds: string[],
    /** Member of the request that names them. */
    readonly field: 'jobIds' | 'include' = 'jobIds'
  ) {
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
  withRules: boolean;
  /** Jobs whose datafeed is to read the chosen indices, although it reads others. */
  changeIndices: string[];
  /** Limits that the user chose, bytes by job id. */
  memoryLimits: Record<string, number>;
}

/**
 * The exact steps that activate these jobs. What the plan could not learn is among the warnings; it is possible without.
 *
 * @throws PlanImpossibleError where ML gives neither its modules nor its jobs; UnknownJobsError.
 */
export async function planActivation(
  sources: Sources,
  options: PlanOptions
): Promise<ActivationPlanResponse> {
  const warnings: Warning[] = [];
  const [{ jobs, forbiddenPatterns }, installed, facts] = await Promise.all([
    chosenJobs(sources, options, warnings),
    sources.installedJobs(),
    gatherPlanFacts(sources, warnings),
  ]);
  if (!installed.ok) throw new PlanImpossibleError(installed.failure);
  const plan = buildActivationPlan({
    activationId: randomUUID(),
    jobs,
    chosenIndices: options.indexPatterns,
    installed: new Map(installed.value.map((job) => [job.id, facts.installedJob(job)])),
    memory: facts.memory,
    rules: facts.rules,
    rulesFailure: facts.rulesFailure,
    withRules: options.withRules,
    changeIndices: new Set(options.changeIndices),
    memoryLimits: new Map(Object.entries(options.memoryLimits)),
    // Who may not activate hands the plan over: then the rights of somebody else count.
    forbiddenPatterns: facts.missingCapabilities.length > 0 ? [] : forbiddenPatterns,
    missingCapabilities: facts.missingCapabilities,
    upgradeMode: facts.upgradeMode,
    nowMs: sources.nowMs,
    lookbackDays: options.lookbackDays,
  });
  return { ...plan, warnings };
}

type ChosenJobs = Pick<ActivationPlanInput, 'jobs' | 'forbiddenPatterns'>;

/** The jobs with their modules and indices, and which of those the user may not read. */
async function chosenJobs(
  sources: Sources,
  { jobIds, indexPatterns }: PlanOptions,
  warnings: Warning[]
): Promise<ChosenJobs> {
  const [{ modules, fromCatalogue }, defaults] = await Promise.all([
    sources.modules(),
    sources.defaultIndexPattern(),
  ]);
  if (fromCatalogue) throw new PlanImpossibleError(fromCatalogue);
  const profileById = new Map(profilesFromModules(modules).profiles.map((profile) => [profile.id, profile]));
  const moduleById = new Map(modules.map((module) => [module.id, module]));
  const unknown = jobIds.filter((id) => !profileById.has(id));
  if (unknown.length > 0) throw new UnknownJobsError(unknown);

  const jobs = jobIds.flatMap((id) => {
    const profile = profileById.get(id);
    const module = profile && moduleById.get(profile.moduleId);
    return profile && module
      ? [{ profile, module, indices: jobIndices(profile, indexPatterns, defaults) }]
      : [];
  });
  const forbidden = await sources.forbiddenPatterns([...new Set(jobs.flatMap(({ indices }) => indices))]);
  if (!forbidden.ok) warnings.push({ code: 'read_rights_unreadable', failure: forbidden.failure });
  return { jobs, forbiddenPatterns: forbidden.ok ? forbidden.value : [] };
}
