import type { InstalledJob, JobRule } from '../../../../common/api/jobs';
import type { AttackVersion } from '../../../../common/catalogue/attack/attack_version';
import type { LinkedTime } from '../../../services/kibana_links/kibana_links';
import type { JobPlace } from './job_links';
import type { KnownJobs } from './job_topics';
import type { KnownResults } from './known_results';

/** What is known of the installed jobs besides themselves. */
export interface JobContext {
  results: KnownResults;
  /** Of the results. */
  time: LinkedTime;
  rules: JobRule[] | undefined;
  /** What the running Kibana's own jobs say about the installed ones; absent as long as they are not known. */
  known: KnownJobs | undefined;
  attackVersion: AttackVersion;
  placesOf(job: InstalledJob): JobPlace[];
}
