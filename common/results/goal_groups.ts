import { GOAL_CATALOGUE } from '../catalogue/goals/goal_catalogue';

/** The jobs of one goal. */
export interface GoalGroup {
  /** Absent for the jobs that no goal of the catalogue names. */
  goalId?: string;
  /** In the order given. */
  jobIds: string[];
  /** The best of its jobs, 0…100; absent where none has any. */
  score?: number;
}

/**
 * Jobs by the goals of their family. A job that serves several goals stands in each. Goals come by their best score, then by
 * their sentence; jobs without a goal come last.
 */
export function goalGroups(
  jobs: ReadonlyArray<{ id: string; family?: string }>,
  scoreOf: (jobId: string) => number | undefined
): GoalGroup[] {
  const grouped = new Set<string>();
  const groups = GOAL_CATALOGUE.map(({ id: goalId, goal, families }) => {
    const known: ReadonlySet<string> = new Set(families);
    const jobIds = jobs.flatMap(({ id, family }) => (family !== undefined && known.has(family) ? [id] : []));
    jobIds.forEach((id) => grouped.add(id));
    return { goal, group: { goalId, ...withScore(jobIds, scoreOf) } };
  })
    .filter(({ group }) => group.jobIds.length > 0)
    .sort((a, b) => (b.group.score ?? -1) - (a.group.score ?? -1) || a.goal.localeCompare(b.goal, 'en'))
    .map(({ group }) => group);
  const others = jobs.flatMap(({ id }) => (grouped.has(id) ? [] : [id]));
  return others.length === 0 ? groups : [...groups, withScore(others, scoreOf)];
}

function withScore(
  jobIds: string[],
  scoreOf: (jobId: string) => number | undefined
): Pick<GoalGroup, 'jobIds' | 'score'> {
  const scores = jobIds.flatMap((id) => scoreOf(id) ?? []);
  return scores.length === 0 ? { jobIds } : { jobIds, score: Math.max(...scores) };
}
