import type { Recommendation } from '../../../../common/api/recommendations';
import { goalsOfFamily } from '../../../../common/catalogue/goals/goal_catalogue';
import { familyOf } from '../../../../common/catalogue/job_families';

/** Jobs that this Kibana can have, by id. */
export type KnownJobs = ReadonlyMap<string, Recommendation>;

export interface JobTopics {
  /** As `?goal=` names them: of the catalogue, or one made for the job alone. Never empty. */
  goalIds: readonly string[];
  tacticIds: readonly string[];
}

/** What an installed job is for. A job that this Kibana does not bring has the goals of its family, and no tactic. */
export function jobTopics(jobId: string, known: KnownJobs | undefined): JobTopics {
  const job = known?.get(jobId);
  const goals = goalsOfFamily(job?.family ?? familyOf(jobId));
  return {
    goalIds: goals.length > 0 ? goals.map(({ id }) => id) : [derivedGoalId(jobId)],
    tacticIds: [...new Set(job?.mappings.map(({ tacticId }) => tacticId))],
  };
}

/** Of the goal that is made from a job which no goal of the catalogue names. */
export function derivedGoalId(jobId: string): string {
  return `job.${jobId}`;
}

export interface TopicChoice {
  /** Empty: any. */
  goals: readonly string[];
  tactics: readonly string[];
}

/** True if the job serves one of the goals and one of the tactics. */
export function servesTopics({ goalIds, tacticIds }: JobTopics, { goals, tactics }: TopicChoice): boolean {
  return fits(goalIds, goals) && fits(tacticIds, tactics);
}

function fits(values: readonly string[], chosen: readonly string[]): boolean {
  return chosen.length === 0 || values.some((value) => chosen.includes(value));
}
