import type { DataSource, DataSourcesResponse } from '../../common/api/data_sources';
import { integrationPackage } from '../../common/catalogue/integration_packages';
import { INTEGRATIONS } from '../../common/catalogue/integrations/integrations';
import type { Answer } from '../../common/evidence/answer';
import type { Failure } from '../../common/evidence/failure';
import { lossWithout, type ValuedJob } from '../../common/recommendation/marginal_value';
import { onboardingGains } from '../../common/recommendation/onboarding_gains';
import { feedsOf } from '../../common/recommendation/source_feeds';
import type { DataSourcesAnswer } from '../sources/data_sources';
import { judgeAllJobs, type JudgedJobs } from './judge_all_jobs';
import type { Sources } from './sources';
import { valuedJob } from './valued_job';

export interface DataSourcesOptions {
  indexPatterns?: string[];
  lookbackDays: number;
  refresh?: boolean;
}

/**
 * What is shipped to the chosen pattern, or to Security's default indices, what it is good for, and what would be worth
 * shipping next. A failed part is said, not thrown.
 */
export async function listDataSources(
  sources: Sources,
  options: DataSourcesOptions
): Promise<DataSourcesResponse> {
  const patterns = options.indexPatterns ?? (await sources.defaultIndexPattern());
  const [answer, forbidden, judged] = await Promise.all([
    sources.dataSources(patterns, options.lookbackDays),
    sources.forbiddenPatterns(patterns),
    judgeAllJobs(sources, options),
  ]);
  const valued = judged.jobs.map((job) => valuedJob(job, judged.integrations));
  const found = answer.ok ? answer.value : { sources: [], otherDocuments: 0, failure: answer.failure };
  const described = found.sources.map(withIntegration);
  // Where no job could be checked, no feed is no news.
  const isAnyKnown = judged.jobs.some(({ recommendation }) => recommendation.state !== 'unknown');
  return {
    indexPattern: patterns.join(','),
    lookbackDays: options.lookbackDays,
    asOfMs: judged.asOfMs,
    sources: isAnyKnown ? described.map((source) => withValue(source, valued)) : described,
    otherDocuments: found.otherDocuments,
    ...(isAnyKnown ? { next: nextIntegrations(judged, valued, described) } : {}),
    failure: whatMayBeMissing(found, forbidden),
    valueFailure: whatWasNotChecked(judged),
  };
}

function withIntegration(source: DataSource): DataSource {
  return {
    ...source,
    integrationPackage: source.dataset === undefined ? undefined : integrationPackage(source.dataset),
  };
}

function withValue(source: DataSource, jobs: readonly ValuedJob[]): DataSource {
  return { ...source, feeds: feedsOf(jobs, source.id), loss: lossWithout(jobs, source.id) };
}

function nextIntegrations(
  { jobs, integrations }: JudgedJobs,
  valued: readonly ValuedJob[],
  sources: readonly DataSource[]
): DataSourcesResponse['next'] {
  const shipping = new Set(sources.map(({ integrationPackage: name }) => name));
  const profiles = new Map(jobs.map(({ profile }) => [profile.id, profile]));
  return onboardingGains(
    valued,
    INTEGRATIONS.map((integration) => ({
      ...integrations.hint(integration),
      ships: shipping.has(integration.package),
    })),
    (jobId, packageName) => {
      const profile = profiles.get(jobId);
      const fit = profile && integrations.forJob(profile).find((found) => found.package === packageName);
      return fit?.datasets ?? [];
    }
  );
}

/** Elasticsearch leaves out silently what the user may not read, so less than all must not look like all. */
function whatMayBeMissing(
  { sources, failure }: DataSourcesAnswer,
  forbidden: Answer<string[]>
): Failure | undefined {
  if (failure) return failure;
  if (!forbidden.ok) return sources.length === 0 ? forbidden.failure : undefined;
  if (forbidden.value.length === 0) return undefined;
  return { cause: 'forbidden', detail: `no right to read all of ${forbidden.value.join(', ')}` };
}

/** Jobs that could not be checked are missing from what sources feed, and from gains and losses. */
function whatWasNotChecked({ jobs }: JudgedJobs): Failure | undefined {
  const unknown = jobs.filter(({ recommendation }) => recommendation.state === 'unknown');
  if (unknown.length === 0) return undefined;
  const [failure] = unknown.flatMap(({ recommendation }) =>
    recommendation.reasons.flatMap((reason) => ('failure' in reason ? reason.failure : []))
  );
  const detail = `${unknown.length} of ${jobs.length} jobs could not be checked`;
  return { ...(failure ?? { cause: 'partial' }), detail: failure ? `${detail}: ${failure.detail}` : detail };
}
