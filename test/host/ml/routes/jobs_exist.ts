import type { KibanaRequest } from '@kbn/core/server';

import { jobsAnswer } from '../client/answers';
import { MlClient } from '../client/ml_client';
import { readAnswer } from '../client/read_answer';
import type { MlContext } from '../ml_context';

/** Whether each id is a job, or a group of one. `allSpaces` also finds jobs that the request's space does not show. */
export async function readJobsExist(
  context: MlContext,
  request: KibanaRequest,
  { jobIds, allSpaces = false }: { jobIds: string[]; allSpaces?: boolean }
): Promise<Record<string, { exists: boolean; isGroup: boolean }>> {
  const jobs = allSpaces
    ? (await readAnswer(context.core.elasticsearch.internal, '/_ml/anomaly_detectors', jobsAnswer)).jobs
    : await new MlClient(context, request).jobs();
  return Object.fromEntries(
    jobIds.map((id) => {
      const isJob = jobs.some((job) => job.job_id === id);
      const isGroup = !isJob && jobs.some((job) => job.groups?.includes(id));
      return [id, { exists: isJob || isGroup, isGroup }];
    })
  );
}
