import { exactly, type BudgetCheck } from '../budget_check';
import type { ResultsMeasure } from './measure_results';

/** The picker's own, and the one for the newest result of each job that ML's summary makes. */
const SEARCHES = 2;

/** Everything is told, and more jobs cost no more requests. */
export function checkResults(measures: readonly ResultsMeasure[]): BudgetCheck[] {
  const [fewest, ...more] = [...measures].sort((a, b) => a.jobs - b.jobs);
  return [
    ...measures.flatMap(checkEach),
    ...(fewest === undefined ? [] : more.flatMap((many) => checkSame(fewest, many))),
  ];
}

function checkEach({ jobs, results, alertRules }: ResultsMeasure): BudgetCheck[] {
  const where = placeOf(jobs);
  return [
    exactly({ budget: 'searches among results', where }, results.searches, SEARCHES),
    exactly(
      { budget: 'jobs with results told', where },
      results.complete ? results.jobsWithResults : 0,
      jobs
    ),
    exactly({ budget: 'alert rules told', where }, alertRules.rules, jobs),
  ];
}

function checkSame(few: ResultsMeasure, many: ResultsMeasure): BudgetCheck[] {
  const where = placeOf(many.jobs);
  const same = `same as for ${few.jobs} jobs`;
  return [
    exactly({ budget: `requests for results, ${same}`, where }, many.results.requests, few.results.requests),
    exactly(
      { budget: `requests for alert rules, ${same}`, where },
      many.alertRules.requests,
      few.alertRules.requests
    ),
  ];
}

function placeOf(jobs: number): string {
  return `${jobs} installed jobs`;
}
