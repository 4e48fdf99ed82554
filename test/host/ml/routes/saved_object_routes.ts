import { MLJobNotFound } from '../errors';
import type { MlContext } from '../ml_context';
import { updateJobsSpacesBody } from '../schemas/request_schemas';
import type { MlRouter } from './ml_router';
import { perItem } from './per_item';

/** `POST saved_objects/update_jobs_spaces`: puts jobs into spaces and takes them out of others. */
export function registerSavedObjectRoutes(router: MlRouter, { core, jobSpaces }: MlContext): void {
  router.post({
    path: '/saved_objects/update_jobs_spaces',
    capability: 'canCreateJob',
    body: updateJobsSpacesBody,
    answer: (request) => {
      const { jobIds, spacesToAdd, spacesToRemove } = request.body;
      return perItem(jobIds, 'success', async (jobId) => {
        if (!jobSpaces.isVisible(jobId, core.spaces.getSpaceId(request))) {
          throw new MLJobNotFound(`No known job with id '${jobId}'`);
        }
        jobSpaces.add(jobId, spacesToAdd);
        jobSpaces.remove(jobId, spacesToRemove);
        return { success: true, type: 'anomaly-detector' };
      });
    },
  });
}
