import type { CoverageResponse } from '../../common/api/coverage';
import type { AttackVersion } from '../../common/catalogue/attack/attack_version';
import { buildCoverage } from '../../common/coverage/build_coverage';
import { coverageJobs } from './coverage_jobs';
import { judgeAllJobs } from './judge_all_jobs';
import type { Sources } from './sources';
import { unseenJobs } from './unseen_jobs';

export interface CoverageOptions {
  indexPatterns?: string[];
  lookbackDays: number;
  attackVersion?: AttackVersion;
  /** True: a former answer will not do. Default false. */
  refresh?: boolean;
}

/**
 * ATT&CK coverage as it is now, with every job and rule that it rests on. The cluster is asked what recommendations ask, and no
 * more: whoever just saw those waits for no search.
 *
 * @param kibanaVersion of the running Kibana: `9.5.0`
 */
export async function coverAttack(
  sources: Sources,
  options: CoverageOptions,
  kibanaVersion: string
): Promise<CoverageResponse> {
  const judged = await judgeAllJobs(sources, options);
  const { warnings, attackVersion, asOfMs } = judged;
  const { jobs: judgedJobs, rules } = coverageJobs(judged);
  const jobs = unseenJobs(judgedJobs, warnings);
  return {
    coverage: buildCoverage(jobs, attackVersion, 'now'),
    jobs,
    rules,
    warnings,
    partial: warnings.length > 0 || jobs.some(({ state }) => state === 'unknown'),
    lookbackDays: options.lookbackDays,
    attackVersion,
    kibanaAttackVersion: sources.kibanaAttackVersion,
    kibanaVersion,
    asOfMs,
  };
}
