import type { JobProfile } from '../jobs/job_profile';
import type { Answer } from './answer';
import type { Failure } from './failure';
import type { FieldCapabilities, GroupAnswer, QueryAnswer } from './evidence_answers';
import type { InstalledJobFacts } from './installed_job_verdict';
import type { IntegrationHint } from './integration_hint';

/** All that is known of one job when it is judged. */
export interface JobFacts {
  profile: JobProfile;
  indices: readonly string[];
  /** Absent if nothing was asked for this job: it has no indices. */
  answer?: { group: GroupAnswer; query: QueryAnswer };
  fields: Answer<FieldCapabilities>;
  /** Of this job's patterns, those the user may not read as a whole; absent if that could not be found out. */
  forbidden?: readonly string[];
  /** Why it could not be found out what the user may read. */
  rightsFailure?: Failure;
  /** Cold or frozen indices that match this job's patterns; absent if not known. */
  coldIndices?: readonly string[];
  /** Why it could not be found out whether the cold tiers hold data. */
  tiersFailure?: Failure;
  lookbackDays: number;
  /** When the cluster was asked, epoch ms: the end of the look-back. */
  asOfMs: number;
  /** Packages that would bring what the job's query selects, and those whose documents carry a field. */
  integrations: { forQuery: IntegrationHint[]; withField(field: string): IntegrationHint[] };
  /** Present for an installed job. */
  installed?: InstalledJobFacts;
}
