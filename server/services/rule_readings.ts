import type { CoverageRule } from '../../common/coverage/coverage_job';
import type { RuleReading } from '../../common/coverage/rule_reading';
import type { RulesAnswer } from './read_rules';

export interface JobReading {
  rule: RuleReading;
  /** Signature ids, sorted. */
  ruleIds: string[];
}

export interface RuleReadings {
  /** Which rules read exactly this job. Nothing is named where installed rules could not be read. */
  ofJob(jobId: string): JobReading;
  /** Those that read any of these jobs, by name; empty where installed rules could not be read. */
  ofJobs(jobIds: Iterable<string>): CoverageRule[];
}

/**
 * Who reads a job's results. A rule that is installed counts as it is installed, whatever the package's version of it reads; a
 * rule of the package alone is "not installed", which nobody can say where installed rules could not be read.
 */
export function ruleReadings(rules: RulesAnswer): RuleReadings {
  if (rules.unread.includes('installed_rules')) {
    return { ofJob: () => ({ rule: 'unknown', ruleIds: [] }), ofJobs: () => [] };
  }
  const byJob = rulesByJob(rules);
  const withoutRule: JobReading = {
    rule: rules.unread.includes('rule_assets') ? 'unknown' : 'none',
    ruleIds: [],
  };
  return {
    ofJob: (jobId) => {
      const reading = byJob.get(jobId);
      return reading ? readingOf(reading) : withoutRule;
    },
    ofJobs: (jobIds) => {
      const found = new Map(
        [...jobIds].flatMap((jobId) => (byJob.get(jobId) ?? []).map((rule) => [rule.ruleId, rule] as const))
      );
      return [...found.values()].sort(
        (a, b) => a.name.localeCompare(b.name, 'en') || a.ruleId.localeCompare(b.ruleId, 'en')
      );
    },
  };
}

function rulesByJob({ installedRules, ruleAssets }: RulesAnswer): Map<string, CoverageRule[]> {
  const here = new Set(installedRules.map(({ ruleId }) => ruleId));
  const byJob = new Map<string, CoverageRule[]>();
  const add = (jobIds: readonly string[], rule: CoverageRule) => {
    for (const jobId of new Set(jobIds)) {
      const known = byJob.get(jobId);
      if (known) known.push(rule);
      else byJob.set(jobId, [rule]);
    }
  };
  for (const { ruleId, name, enabled, jobIds } of installedRules) {
    add(jobIds, { ruleId, name, status: enabled ? 'enabled' : 'disabled' });
  }
  for (const { ruleId, name, jobIds } of ruleAssets) {
    if (!here.has(ruleId)) add(jobIds, { ruleId, name, status: 'not_installed' });
  }
  return byJob;
}

/** From best to least. */
const STATUSES = ['enabled', 'disabled', 'not_installed'] as const satisfies ReadonlyArray<
  CoverageRule['status']
>;

function readingOf(rules: readonly CoverageRule[]): JobReading {
  return {
    rule: STATUSES.find((best) => rules.some(({ status }) => status === best)) ?? 'none',
    ruleIds: [...new Set(rules.map(({ ruleId }) => ruleId))].sort(),
  };
}
