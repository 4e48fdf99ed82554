import { groupBy } from 'lodash';

import { atMost, exactly, lessThan, type BudgetCheck } from '../budget_check';
import type { RecommendationsMeasure } from './measure_recommendations';

const MOST_EVIDENCE_REQUESTS = 6;

/** With fewer modules than Kibana's own for Security a search for each is hard to beat, and nobody has that few. */
const LEAST_MODULES_TO_COMPARE = 9;

/** Holds the measures against the budgets of evidence, each by itself and those of an environment against each other. */
export function checkRecommendations(measures: readonly RecommendationsMeasure[]): BudgetCheck[] {
  return [
    ...measures.flatMap(checkEach),
    ...Object.values(groupBy(measures, ({ environment }) => environment)).flatMap(checkSameForAll),
  ];
}

function checkEach(measure: RecommendationsMeasure): BudgetCheck[] {
  const { environment, modules, jobs, recognisable, picker, recogniser } = measure;
  const where = `${environment}, ${jobs} jobs${modules === 'built_in' ? ' (built in)' : ''}`;
  const alone = [
    atMost({ budget: 'evidence requests', where }, picker.evidence, MOST_EVIDENCE_REQUESTS),
    exactly({ budget: 'jobs with a verdict', where }, picker.jobsWithVerdict, jobs),
  ];
  if (recognisable < LEAST_MODULES_TO_COMPARE) return alone;
  return [
    ...alone,
    lessThan({ budget: 'fewer requests than the recogniser', where }, picker.evidence, recogniser.requests),
    lessThan(
      { budget: 'fewer documents visited than the recogniser', where },
      picker.documentsVisited,
      recogniser.documentsVisited
    ),
  ];
}

/** All against the one with the fewest jobs. */
function checkSameForAll(measures: readonly RecommendationsMeasure[]): BudgetCheck[] {
  const [fewest, ...more] = [...measures].sort((a, b) => a.jobs - b.jobs);
  if (!fewest) return [];
  return more.map(({ environment, jobs, picker }) =>
    exactly(
      { budget: `all requests, same as for ${fewest.jobs} jobs`, where: `${environment}, ${jobs} jobs` },
      picker.requests,
      fewest.picker.requests
    )
  );
}
