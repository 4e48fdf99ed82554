import type { InstalledJob } from '../../../../common/api/jobs';
import { attackMatrix } from '../../../../common/catalogue/attack/attack_matrix';
import type { AttackVersion } from '../../../../common/catalogue/attack/attack_version';
import { GOAL_CATALOGUE } from '../../../../common/catalogue/goals/goal_catalogue';
import type { FacetValue } from '../../../components/facet_popover';
import { tacticName } from '../../../text/attack_text';
import { derivedGoalId, jobTopics, servesTopics, type KnownJobs, type TopicChoice } from './job_topics';

/**
 * Goals and tactics of these jobs in the order of catalogue and matrix, each with the jobs that it would show beside what
 * is chosen of the other. What is chosen is always there, so that it can be taken back.
 */
export function topicOptions(
  jobs: readonly InstalledJob[],
  known: KnownJobs | undefined,
  version: AttackVersion,
  choice: TopicChoice
): { goals: FacetValue[]; tactics: FacetValue[] } {
  const each = jobs.map((job) => ({ job, topics: jobTopics(job.id, known) }));
  const ofGoals = each.filter(({ topics }) => servesTopics(topics, { ...choice, goals: [] }));
  const ofTactics = each.filter(({ topics }) => servesTopics(topics, { ...choice, tactics: [] }));
  const titles = new Map(jobs.map(({ id, title }) => [derivedGoalId(id), title]));
  const goalText = new Map(GOAL_CATALOGUE.map(({ id, goal }) => [id, goal]));
  return {
    goals: options({
      present: each.flatMap(({ topics }) => topics.goalIds),
      chosen: choice.goals,
      order: [...goalText.keys()],
      labelOf: (id) => goalText.get(id) ?? titles.get(id) ?? id,
      countOf: (id) => ofGoals.filter(({ topics }) => topics.goalIds.includes(id)).length,
    }),
    tactics: options({
      present: each.flatMap(({ topics }) => topics.tacticIds),
      chosen: choice.tactics,
      order: attackMatrix(version).tactics.map(({ id }) => id),
      labelOf: (id) => tacticName(id, version) ?? id,
      countOf: (id) => ofTactics.filter(({ topics }) => topics.tacticIds.includes(id)).length,
    }),
  };
}

interface OptionFacts {
  present: readonly string[];
  chosen: readonly string[];
  /** Values that are not in it come last. */
  order: readonly string[];
  labelOf(value: string): string;
  countOf(value: string): number;
}

function options({ present, chosen, order, labelOf, countOf }: OptionFacts): FacetValue[] {
  const rank = (value: string) => (order.includes(value) ? order.indexOf(value) : order.length);
  return [...new Set([...present, ...chosen])]
    .map((value) => ({
      value,
      label: labelOf(value),
      count: countOf(value),
      chosen: chosen.includes(value),
    }))
    .sort((a, b) => rank(a.value) - rank(b.value) || a.label.localeCompare(b.label));
}
