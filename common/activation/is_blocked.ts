import type { PlannedJob } from './activation_plan';

/** Is there anything that keeps the job from being activated? */
export function isBlocked({ notes }: Pick<PlannedJob, 'notes'>): boolean {
  return notes.some(({ blocks }) => blocks);
}
