import { errors } from '@elastic/elasticsearch';

import { jobsAnswer } from './client/answers';
import { readAnswer } from './client/read_answer';
import { SYNCED_SPACES } from './job_spaces';
import type { MlContext } from './ml_context';

/**
 * Puts the jobs that Elasticsearch has already into all spaces, as Kibana's sync does at start, or into those that the
 * environment names. If Elasticsearch refuses, Kibana starts nevertheless and logs it.
 */
export async function syncJobSpaces({ core, jobSpaces }: MlContext): Promise<void> {
  try {
    const { jobs } = await readAnswer(core.elasticsearch.internal, '/_ml/anomaly_detectors', jobsAnswer);
    for (const { job_id: jobId } of jobs) {
      const known = core.environment.jobs.find(({ job }) => job.job_id === jobId);
      jobSpaces.add(jobId, known?.spaces ?? SYNCED_SPACES);
    }
  } catch (error) {
    if (!(error instanceof errors.ElasticsearchClientError)) {
      throw error;
    }
    core.logger.warn(`Jobs could not be synced with Kibana's spaces: ${error.message}`);
  }
}
