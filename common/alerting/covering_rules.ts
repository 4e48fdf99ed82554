import { namesJob } from './names_job';

/** What an anomaly rule reads. */
interface ReadingRule {
  enabled: boolean;
  jobIds: readonly string[];
  groupIds: readonly string[];
}

/** What a jobs-health rule watches; `*` stands for all jobs. */
interface WatchingRule {
  enabled: boolean;
  includeJobIds: readonly string[];
  includeGroupIds: readonly string[];
  excludeJobIds: readonly string[];
  excludeGroupIds: readonly string[];
}

/** A rule with those of the asked jobs that it covers: at least one. */
export interface CoveringRule<R> {
  rule: R;
  covered: string[];
  /** Every one of the asked jobs. */
  all: boolean;
}

/** Rules that read some of these jobs by id or by group; those that read most first, of these enabled ones first. */
export function coveringRules<R extends ReadingRule>(
  rules: readonly R[],
  jobIds: readonly string[],
  groupsOf: (jobId: string) => readonly string[]
): Array<CoveringRule<R>> {
  return covering(rules, jobIds, (rule, id) => namesJob(rule, { id, groups: groupsOf(id) }));
}

/** Rules that watch the health of some of these jobs, in the same order. */
export function coveringHealthRules<R extends WatchingRule>(
  rules: readonly R[],
  jobIds: readonly string[],
  groupsOf: (jobId: string) => readonly string[]
): Array<CoveringRule<R>> {
  return covering(rules, jobIds, (rule, id) => watchesJob(rule, { id, groups: groupsOf(id) }));
}

/** Whether a jobs-health rule includes a job and does not exclude it. */
export function watchesJob(
  rule: Omit<WatchingRule, 'enabled'>,
  job: { id: string; groups: readonly string[] }
): boolean {
  return (
    namesJob({ jobIds: rule.includeJobIds, groupIds: rule.includeGroupIds }, job) &&
    !namesJob({ jobIds: rule.excludeJobIds, groupIds: rule.excludeGroupIds }, job)
  );
}

function covering<R extends { enabled: boolean }>(
  rules: readonly R[],
  jobIds: readonly string[],
  covers: (rule: R, jobId: string) => boolean
): Array<CoveringRule<R>> {
  const asked = [...new Set(jobIds)];
  return rules
    .map((rule) => {
      const covered = asked.filter((jobId) => covers(rule, jobId));
      return { rule, covered, all: covered.length === asked.length };
    })
    .filter(({ covered }) => covered.length > 0)
    .sort((a, b) => b.covered.length - a.covered.length || Number(b.rule.enabled) - Number(a.rule.enabled));
}
