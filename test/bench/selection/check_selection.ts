import { atMost, exactly, type BudgetCheck } from '../budget_check';
import type { SelectionMeasure } from './measure_selection';

/** design.md: by the number of jobs. */
const MOST_MS = new Map([
  [110, 150],
  [500, 2_000],
]);

/** Holds each budget against the time that an exact selection may take. @throws Error for a size without a limit */
export function checkSelection(measures: readonly SelectionMeasure[]): BudgetCheck[] {
  return measures.flatMap(({ jobs, pairs, budget, medianMs, coverageUnproven }) => {
    const where = `${jobs} jobs, ${pairs} pairs, ${budget}`;
    const most = MOST_MS.get(jobs);
    if (most === undefined) throw new Error(`no time is set for ${jobs} jobs`);
    return [
      atMost({ budget: 'ms for the best selection, median', where }, medianMs, most),
      exactly({ budget: 'selections whose coverage is not proven the most', where }, coverageUnproven, 0),
    ];
  });
}
