import type { Recommendation, RecommendationsResponse } from '../../common/api/recommendations';
import { isDataReason } from './is_data_reason';

/**
 * The same jobs without what their data showed, for when it was asked of other data. What an installed job does stays: it
 * does not depend on where one looks. Answers without evidence are given back as they are.
 */
export function withoutVerdicts(answer: RecommendationsResponse): RecommendationsResponse {
  return answer.evidence === 'omitted'
    ? answer
    : { ...answer, evidence: 'omitted', jobs: answer.jobs.map(withoutVerdict) };
}

function withoutVerdict(job: Recommendation): Recommendation {
  const [decisive] = job.reasons;
  const unchecked: Recommendation = { ...job, evidence: undefined };
  return decisive === undefined || isDataReason(decisive)
    ? { ...unchecked, state: 'unknown', reasons: [{ code: 'not_checked' }] }
    : { ...unchecked, reasons: job.reasons.filter((reason) => !isDataReason(reason)) };
}
