import type { KibanaRequest } from '@kbn/core/server';

import { wildcardExpression } from '../../elasticsearch/wildcard';
import { jobsAnswer } from '../client/answers';
import { MlClient } from '../client/ml_client';
import { readAnswer } from '../client/read_answer';
import type { MlContext } from '../ml_context';

/**
 * Whether each id is a job, a wildcard with a match, or a group of one. `allSpaces` also finds jobs that the request's space does
 * not show (x-pack/platform/plugins/shared/ml/server/models/job_service/jobs.ts#jobsExist).
 */
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
      const matches = wildcardExpression(id);
      const isJob = id !== '' && jobs.some((job) => matches.test(job.job_id));
      const isGroup = jobs.some((job) => job.groups?.includes(id));
      return [id, { exists: isJob || isGroup, isGroup }];
    })
  );
}
