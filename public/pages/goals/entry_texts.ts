import type { GoalEntry } from '../../services/goal_entries';
import { goalText } from '../../text/goal_text';
import { goalTexts, type GoalTexts } from '../../text/goal_catalogue_text';

/** The texts of a goal; a derived one has no more than the goal itself, and what its module says of the job. */
export function entryTexts(entry: GoalEntry): Partial<GoalTexts> & { goal: string } {
  switch (entry.kind) {
    case 'catalogue':
      return goalTexts(entry.goal);
    case 'derived':
      return {
        goal: goalText(entry.job.detectors),
        why: entry.job.description === '' ? undefined : entry.job.description,
      };
  }
}
