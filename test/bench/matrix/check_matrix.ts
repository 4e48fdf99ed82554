import { atMost, type BudgetCheck } from '../budget_check';
import type { MatrixMeasure } from './measure_matrix';

/** design.md: filter, switch, select. */
const MOST_SCRIPTING_MS = 50;

/** Holds each interaction against the budget of the coverage matrix. */
export function checkMatrix({ jobs, cells, interactions }: MatrixMeasure): BudgetCheck[] {
  const where = `matrix of ${String(cells)} cells, ${String(jobs)} jobs`;
  return interactions.map(({ interaction, scriptingMs }) =>
    atMost({ budget: `ms of scripting to ${interaction}`, where }, scriptingMs, MOST_SCRIPTING_MS)
  );
}
