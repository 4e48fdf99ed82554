import type { RecommendationsRequest } from '../../../common/api/recommendations';
import type { JobState } from '../../../common/evidence/job_state';
import type { ReasonCode } from '../../../common/evidence/reason';
import type { EnvironmentFile, IndexInFile } from '../../host/environments/environment_file';
import type { ExampleJob } from './example_job';

/** What is said of a job: its state, and the codes of all its reasons in their order. */
export type ExpectedVerdict = [JobState, ReasonCode, ...ReasonCode[]];

/** A cluster's data, a job, and what is to be said of the job there. Many situations share one cluster. */
export interface Situation {
  name: string;
  /** In the cluster all the situations' indices are together, so each has names of its own. */
  indices?: IndexInFile[];
  aliases?: EnvironmentFile['aliases'];
  /** What makes the job differ from the example; it reads this situation's indices unless it says otherwise. */
  job?: Partial<ExampleJob>;
  /** What is asked besides; situations that ask alike share one request. */
  request?: RecommendationsRequest;
  expected: ExpectedVerdict;
  /** Members that the first reason must have. */
  because?: Record<string, unknown>;
  /** Members that the numbers behind the verdict must have. */
  evidence?: Record<string, unknown>;
  /** Why the product does not say so yet; the test fails once it does. */
  defect?: string;
}
