import type { Recommendation, RecommendationsResponse } from '../../common/api/recommendations';
import type { Warning } from '../../common/api/warning';
import { jobMemory, type MemoryLimits } from '../../common/activation/job_memory';
import { dataVerdict } from '../../common/evidence/data_verdict';
import { installedJobVerdict } from '../../common/evidence/installed_job_verdict';
import { presenceSearches, type PresenceAnswer } from '../../common/evidence/presence_search';
import type { Verdict } from '../../common/evidence/verdict';
import type { JobProfile } from '../../common/jobs/job_profile';
import { profilesFromModules } from '../../common/jobs/job_profile_from_module';
import { rankJobs } from '../../common/recommendation/rank_jobs';
import { jobIndices } from './job_indices';
import { jobMappings } from './job_mappings';
import type { Sources } from './sources';
import { valueOr } from './value_or';

export interface RecommendationOptions {
  indexPatterns?: string[];
  lookbackDays: number;
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
  const [modulesAnswer, installedAnswer, rulesAnswer, infoAnswer, defaults] = await Promise.all([
    sources.modules(),
    sources.installedJobs(),
    sources.ruleMappings(),
    sources.mlInfo(),
    sources.defaultIndexPattern(),
  ]);
  const { modules, fromCatalogue } = modulesAnswer;
  if (fromCatalogue) warnings.push({ code: 'modules_from_catalogue', failure: fromCatalogue });
  const installed = valueOr(installedAnswer, [], (failure) =>
    warnings.push({ code: 'installed_jobs_unreadable', failure })
  );
  const rules = valueOr(rulesAnswer, [], (failure) => warnings.push({ code: 'rules_unreadable', failure }));
  const limits = valueOr<MemoryLimits>(infoAnswer, {}, (failure) =>
    warnings.push({ code: 'ml_info_unreadable', failure })
  );

  const { profiles, problems } = profilesFromModules(modules);
  warnings.push(...problems.map((problem): Warning => ({ code: 'module_unreadable', ...problem })));
  const jobs = profiles.map((profile) => ({
    profile,
    indices: jobIndices(profile, options.indexPatterns, defaults),
  }));
  const evidence = await gatherEvidence(sources, jobs, options.lookbackDays, warnings);
  const mappingsOf = jobMappings(modules, rules);
  const installedById = new Map(installed.map((job) => [job.id, job]));

  const recommendations = jobs.map(({ profile, indices }): Recommendation => {
    const job = installedById.get(profile.id);
    const verdict = job ? installedJobVerdict(job) : evidence(profile, indices);
    return recommendation(profile, indices, { verdict, installed: job !== undefined, limits, mappingsOf });
  });
  return {
    jobs: rankJobs(recommendations),
    warnings,
    partial: warnings.length > 0 || recommendations.some(({ state }) => state === 'unknown'),
    lookbackDays: options.lookbackDays,
    asOfMs: sources.nowMs,
  };
}

type JobWithIndices = { profile: JobProfile; indices: string[] };

async function gatherEvidence(
  sources: Sources,
  jobs: readonly JobWithIndices[],
  lookbackDays: number,
  warnings: Warning[]
): Promise<(profile: JobProfile, indices: string[]) => Verdict> {
  const searches = presenceSearches(jobs, sources.nowMs, lookbackDays);
  const patterns = [...new Set(jobs.flatMap(({ indices }) => indices))];
  const [answers, forbiddenAnswer] = await Promise.all([
    sources.presence(searches),
    sources.forbiddenPatterns(patterns),
  ]);
  const forbidden = new Set(
    valueOr(forbiddenAnswer, [], (failure) => warnings.push({ code: 'privileges_unreadable', failure }))
  );
  const presenceByJob = new Map<string, PresenceAnswer>();
  searches.forEach(({ jobIds }, position) => {
    const answer = answers[position];
    if (answer) jobIds.forEach((jobId) => presenceByJob.set(jobId, answer));
  });
  return (profile, indices) =>
    dataVerdict({
      presence: presenceByJob.get(profile.id),
      indices,
      forbidden: indices.filter((pattern) => forbidden.has(pattern)),
      lookbackDays,
    });
}

function recommendation(
  profile: JobProfile,
  indices: string[],
  facts: {
    verdict: Verdict;
    installed: boolean;
    limits: MemoryLimits;
    mappingsOf: ReturnType<typeof jobMappings>;
  }
): Recommendation {
  const memory = jobMemory(profile.memoryLimitBytes, facts.limits);
  return {
    id: profile.id,
    datafeedId: profile.datafeedId,
    moduleId: profile.moduleId,
    moduleTitle: profile.moduleTitle,
    title: profile.title,
    description: profile.description,
    groups: profile.groups,
    detectors: profile.detectors,
    requiredFields: profile.requiredFields,
    influencers: profile.influencers,
    bucketSpan: profile.bucketSpan,
    indexPatterns: indices,
    mappings: facts.mappingsOf(profile.id),
    state: facts.verdict.state,
    reasons: facts.verdict.reasons,
    installed: facts.installed,
    cost: { memoryBytes: memory.bytes, source: memory.source },
  };
}
