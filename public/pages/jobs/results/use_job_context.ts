import { useMemo } from 'react';

import type { InstalledJob, JobRule } from '../../../../common/api/jobs';
import type { AttackVersion } from '../../../../common/catalogue/attack/attack_version';
import { useAlertRules } from '../../../hooks/use_alert_rules';
import { useKnownJobs } from '../../../hooks/use_known_jobs';
import { useRecommendations } from '../../../hooks/use_recommendations';
import type { ResultsRange } from '../../../hooks/use_results_range';
import { useSession } from '../../../hooks/use_session';
import type { JobContext } from './job_context';
import { jobPlaces } from './job_links';
import { resultsOf, type KnownResults } from './known_results';

/** Whose names are used until it is known which version this Kibana has. */
const NEWEST: AttackVersion = 19;

/** Brings together what is known of installed jobs besides themselves. The same object as long as that is the same. */
export function useJobContext(
  results: KnownResults,
  range: ResultsRange,
  rules: JobRule[] | undefined
): JobContext {
  const { links } = useSession();
  const known = useKnownJobs();
  const attackVersion = useRecommendations().data?.attackVersion ?? NEWEST;
  const alertRules = useAlertRules().data?.anomalyRules;
  return useMemo(() => {
    const { fromMs, toMs } = results.status === 'known' ? results.answer : range.resolve();
    const time = { fromMs, toMs };
    const placesOf = (job: InstalledJob) =>
      jobPlaces({ job, results: resultsOf(results, job.id), rules, alertRules, time, links });
    return { results, time, rules, known, attackVersion, placesOf };
  }, [results, range, rules, known, attackVersion, alertRules, links]);
}
