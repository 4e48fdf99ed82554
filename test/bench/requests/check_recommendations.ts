import { groupBy } from 'lodash';

import { atMost, exactly, lessThan, type BudgetCheck } from '../budget_check';
import type { RecommendationsMeasure } from './measure_recommendations';

const MOST_EVIDENCE_REQUESTS = 6;

/** One search, and whether the user may read all of it: evidence on jobs is there already. */
const MOST_REQUESTS_FOR_SOURCES = 2;

/**
 * Of ten times the data. Beyond a million documents numbers come from a sample of half a million, which is more than the
 * usual volume has; only looking for what is not there still grows with the volume.
 */
const MOST_GROWTH_WITH_VOLUME = 3;

/** With fewer modules than Kibana's own for Security a search for each is hard to beat, and nobody has that few. */
const LEAST_MODULES_TO_COMPARE = 9;

/** Holds the measures against the budgets of evidence, each by itself and those of an environment against each other. */
export function checkRecommendations(measures: readonly RecommendationsMeasure[]): BudgetCheck[] {
  const ofUsualVolume = measures.filter(({ volume }) => volume === 1);
  // What is left open differs with the modules: where nothing is, two requests fewer are made.
  const comparable = groupBy(ofUsualVolume, ({ environment, modules }) => `${environment} ${modules}`);
  return [
    ...measures.flatMap(checkEach),
    ...Object.values(comparable).flatMap(checkSameForAll),
    ...measures
      .filter(({ volume }) => volume !== 1)
      .flatMap((large) => ofUsualVolume.filter(isSameBut(large)).map((usual) => checkVolume(usual, large))),
  ];
}

function checkEach(measure: RecommendationsMeasure): BudgetCheck[] {
  const { jobs, modules, recognisable, picker, again, dataSources, recogniser } = measure;
  const where = placeOf(measure);
  const alone = [
    atMost({ budget: 'evidence requests', where }, picker.evidence, MOST_EVIDENCE_REQUESTS),
    exactly({ budget: 'jobs with a verdict', where }, picker.jobsWithVerdict, jobs),
    exactly({ budget: 'evidence requests of a second call', where }, again.evidence, 0),
    atMost({ budget: 'requests for data sources', where }, dataSources.evidence, MOST_REQUESTS_FOR_SOURCES),
  ];
  if (recognisable < LEAST_MODULES_TO_COMPARE) return alone;
  const requests = lessThan(
    { budget: 'fewer requests than the recogniser', where },
    picker.evidence,
    recogniser.requests
  );
  // The queries of made-up modules are a single term each, which an index counts without visiting any document.
  if (modules === 'made_up') return [...alone, requests];
  const presence = lessThan(
    { budget: 'to see what is there, fewer documents visited than the recogniser', where },
    picker.presenceDocumentsVisited,
    recogniser.documentsVisited
  );
  return [...alone, requests, presence];
}

/** All against the one with the fewest jobs. */
function checkSameForAll(measures: readonly RecommendationsMeasure[]): BudgetCheck[] {
  const [fewest, ...more] = [...measures].sort((a, b) => a.jobs - b.jobs);
  if (!fewest) return [];
  return more.map((measure) =>
    exactly(
      { budget: `all requests, same as for ${fewest.jobs} jobs`, where: placeOf(measure) },
      measure.picker.requests,
      fewest.picker.requests
    )
  );
}

function checkVolume(usual: RecommendationsMeasure, large: RecommendationsMeasure): BudgetCheck {
  return atMost(
    { budget: `documents visited, at most ${MOST_GROWTH_WITH_VOLUME} times as many`, where: placeOf(large) },
    large.picker.documentsVisited,
    MOST_GROWTH_WITH_VOLUME * usual.picker.documentsVisited
  );
}

function isSameBut(large: RecommendationsMeasure): (usual: RecommendationsMeasure) => boolean {
  return ({ environment, modules, jobs }) =>
    environment === large.environment && modules === large.modules && jobs === large.jobs;
}

function placeOf({ environment, volume, modules, jobs }: RecommendationsMeasure): string {
  const data = volume === 1 ? environment : `${environment} × ${volume}`;
  return `${data}, ${jobs} jobs${modules === 'built_in' ? ' (built in)' : ''}`;
}
