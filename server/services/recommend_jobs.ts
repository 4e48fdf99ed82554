import type { RecommendationsResponse } from '../../common/api/recommendations';
import { rankJobs } from '../../common/recommendation/rank_jobs';
import { judgeAllJobs, type JudgingOptions } from './judge_all_jobs';
import { knownRules } from './read_rules';
import type { Sources } from './sources';

/**
 * Every security job with its state, reasons and evidence, best fit first. Elasticsearch is asked the same number of times
 * however many jobs there are: at most six requests for evidence, and what ML's own summary needs.
 */
export async function recommendJobs(
  sources: Sources,
  options: JudgingOptions
): Promise<RecommendationsResponse> {
  const asked = options.evidence !== false;
  const { jobs, rules, warnings, attackVersion, asOfMs } = await judgeAllJobs(sources, options);
  return {
    jobs: rankJobs(jobs.map(({ recommendation }) => recommendation)),
    rules: knownRules(rules),
    warnings,
    partial:
      warnings.length > 0 || (asked && jobs.some(({ recommendation }) => recommendation.state === 'unknown')),
    lookbackDays: options.lookbackDays,
    attackVersion,
    kibanaAttackVersion: sources.kibanaAttackVersion,
    evidence: asked ? 'asked' : 'omitted',
    asOfMs,
  };
}
