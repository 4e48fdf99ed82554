import type { RecommendationsResponse } from '../../common/api/recommendations';
import type { Warning } from '../../common/api/warning';
import type { MemoryLimits } from '../../common/activation/job_memory';
import type { AttackVersion } from '../../common/catalogue/attack/attack_version';
import { installedJobVerdict } from '../../common/evidence/installed_job_verdict';
import { attackMappings } from '../../common/jobs/attack_mappings';
import { jobFamilies } from '../../common/jobs/job_generations';
import { profilesFromModules } from '../../common/jobs/job_profile_from_module';
import { rankJobs } from '../../common/recommendation/rank_jobs';
import { describeJob } from './describe_recommendation';
import { gatherEvidence } from './gather_evidence';
import { jobIndices } from './job_indices';
import { knownRules, readRules } from './read_rules';
import type { Sources } from './sources';
import { valueOr } from './value_or';

export interface RecommendationOptions {
  indexPatterns?: string[];
  lookbackDays: number;
  attackVersion?: AttackVersion;
}

/**
 * Every security job with its state and reasons, best fit first. Elasticsearch is asked the same number of times
 * however many jobs there are: one `_msearch`, one privilege check, and what ML's own summary needs.
 */
export async function recommendJobs(
  sources: Sources,
  options: RecommendationOptions
): Promise<RecommendationsResponse> {
  const warnings: Warning[] = [];
  const [modulesAnswer, installedAnswer, rules, infoAnswer, defaults] = await Promise.all([
    sources.modules(),
    sources.installedJobs(),
    readRules(sources, warnings),
    sources.mlInfo(),
    sources.defaultIndexPattern(),
  ]);
  const { modules, problems: moduleProblems, fromCatalogue } = modulesAnswer;
  if (fromCatalogue) warnings.push({ code: 'modules_from_catalogue', failure: fromCatalogue });
  const installed = valueOr(installedAnswer, [], (failure) =>
    warnings.push({ code: 'installed_jobs_unreadable', failure })
  );
  const limits = valueOr<MemoryLimits>(infoAnswer, {}, (failure) =>
    warnings.push({ code: 'ml_info_unreadable', failure })
  );

  const { profiles, problems } = profilesFromModules(modules);
  warnings.push(
    ...[...moduleProblems, ...problems].map((problem): Warning => ({ code: 'module_unreadable', ...problem }))
  );
  const jobs = profiles.map((profile) => ({
    profile,
    indices: jobIndices(profile, options.indexPatterns, defaults),
  }));
  const evidence = await gatherEvidence(sources, jobs, options.lookbackDays, warnings);
  const attackVersion = options.attackVersion ?? sources.kibanaAttackVersion;
  const mappingsOf = attackMappings(rules, attackVersion);
  const installedById = new Map(installed.map((job) => [job.id, job]));
  const families = jobFamilies({
    shipped: profiles.map(({ id, moduleId }) => ({ jobId: id, moduleId })),
    installedJobIds: [...installedById.keys()],
    rules: [...rules.installedRules, ...rules.ruleAssets],
  });
  const familyByName = new Map(families.map((family) => [family.family, family]));

  const recommendations = jobs.map(({ profile, indices }) => {
    const job = installedById.get(profile.id);
    return describeJob(profile, indices, {
      verdict: job ? installedJobVerdict(job) : evidence(profile, indices),
      installed: job !== undefined,
      limits,
      mappings: mappingsOf(profile),
      family: familyByName.get(profile.family),
    });
  });
  return {
    jobs: rankJobs(
      recommendations.map((job) => ({ ...job, outdated: job.generation.replacedBy.length > 0 }))
    ).map(({ outdated: _, ...job }) => job),
    rules: knownRules(rules),
    warnings,
    partial: warnings.length > 0 || recommendations.some(({ state }) => state === 'unknown'),
    lookbackDays: options.lookbackDays,
    attackVersion,
    kibanaAttackVersion: sources.kibanaAttackVersion,
    asOfMs: sources.nowMs,
  };
}
