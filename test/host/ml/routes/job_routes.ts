import { errors } from '@elastic/elasticsearch';

import { MlClient } from '../client/ml_client';
import { combineJob, readJobsWithParts } from '../job_with_parts';
import { jobsSummary } from '../jobs_summary';
import type { MlContext } from '../ml_context';
import { deleteJobsBody, jobIdsBody, jobsExistBody, optionalJobIdsBody } from '../schemas/request_schemas';
import { readJobsExist } from './jobs_exist';
import type { MlRouter } from './ml_router';
import { NotDoubledError } from './not_doubled_error';
import { perItem } from './per_item';

const CONFLICT = 409;

/** `POST jobs/{jobs_summary,jobs,jobs_exist,close_jobs,delete_jobs}`. */
export function registerJobRoutes(router: MlRouter, context: MlContext): void {
  router.post({
    path: '/jobs/jobs_summary',
    capability: 'canGetJobs',
    body: optionalJobIdsBody,
    answer: (request) =>
      jobsSummary(new MlClient(context, request), context.core.elasticsearch.internal, request.body.jobIds),
  });
  router.post({
    path: '/jobs/jobs',
    capability: 'canGetJobs',
    body: optionalJobIdsBody,
    answer: (request) => readCombinedJobs(new MlClient(context, request), request.body.jobIds),
  });
  router.post({
    path: '/jobs/jobs_exist',
    capability: 'canGetJobs',
    body: jobsExistBody,
    answer: (request) => readJobsExist(context, request, request.body),
  });
  router.post({
    path: '/jobs/close_jobs',
    capability: 'canCloseJob',
    body: jobIdsBody,
    answer: (request) => {
      const mlClient = new MlClient(context, request);
      return perItem(request.body.jobIds, 'closed', async (jobId) => ({
        closed: await close(mlClient, jobId),
      }));
    },
  });
  router.post({
    path: '/jobs/delete_jobs',
    capability: 'canDeleteJob',
    body: deleteJobsBody,
    answer: async (request) => {
      const { jobIds, deleteUserAnnotations, deleteAlertingRules } = request.body;
      if (deleteAlertingRules === true) {
        throw new NotDoubledError('deleting the alerting rules of a job');
      }
      const mlClient = new MlClient(context, request);
      return perItem(jobIds, 'deleted', (jobId) =>
        deleteWithDatafeed(mlClient, jobId, deleteUserAnnotations)
      );
    },
  });
}

async function readCombinedJobs(mlClient: MlClient, jobIds: string[] = []): Promise<object[]> {
  const jobs = await readJobsWithParts(mlClient, jobIds.length > 0 ? jobIds.join(',') : undefined);
  return jobs.map(combineJob);
}

/** As Kibana, a conflict that is not about the datafeed is met with force. */
async function close(mlClient: MlClient, jobId: string): Promise<boolean> {
  try {
    return await mlClient.closeJob(jobId);
  } catch (error) {
    if (
      error instanceof errors.ResponseError &&
      error.statusCode === CONFLICT &&
      !/datafeed/.test(error.message)
    ) {
      return mlClient.closeJob(jobId, { force: true });
    }
    throw error;
  }
}

/** As Kibana, without waiting: the job may still be seen, blocked by its deletion, for a while. */
async function deleteWithDatafeed(
  mlClient: MlClient,
  jobId: string,
  deleteUserAnnotations: boolean | undefined
): Promise<{ deleted: boolean }> {
  await mlClient.jobs(jobId);
  const datafeed = (await mlClient.datafeeds()).find(({ job_id: owner }) => owner === jobId);
  if (datafeed !== undefined) {
    await mlClient.deleteDatafeed(datafeed.datafeed_id, { force: true });
  }
  await mlClient.deleteJob(jobId, {
    force: true,
    wait_for_completion: false,
    ...(deleteUserAnnotations === undefined ? {} : { delete_user_annotations: deleteUserAnnotations }),
  });
  return { deleted: true };
}
