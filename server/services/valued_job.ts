import type { Recommendation } from '../../common/api/recommendations';
import type { ReasonCode } from '../../common/evidence/reason';
import type { JobProfile } from '../../common/jobs/job_profile';
import type { ValuedJob } from '../../common/recommendation/marginal_value';
import type { IntegrationFinder } from './integration_finder';

/** Reasons that an integration's data would take away. Where data has stopped, or a clock is wrong, the source is there already. */
const CURED_BY_DATA: readonly ReasonCode[] = ['no_data', 'no_matching_index'];

/** A judged job as the value of data sources is reckoned with it. */
export function valuedJob(
  { profile, recommendation }: { profile: JobProfile; recommendation: Recommendation },
  integrations: IntegrationFinder
): ValuedJob {
  const { id, title, family, generation, state, mappings, evidence, reasons } = recommendation;
  const curable = state === 'needs_data' && reasons[0] && CURED_BY_DATA.includes(reasons[0].code);
  return {
    id,
    title,
    family,
    outdated: generation.replacedBy.length > 0,
    state,
    mappings,
    sources: evidence?.sources ?? [],
    otherDocuments: evidence?.otherDocuments ?? 0,
    wouldBeReadyWith: curable
      ? integrations
          .forJob(profile)
          .filter(({ fit, needs }) => fit === 'full' && needs.length === 0)
          .map((fit) => fit.package)
      : [],
  };
}
