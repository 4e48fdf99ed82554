import type { KibanaRequest } from '@kbn/core/server';

import { UnusableRequestError } from './unusable_request_error';
import type { MlContext } from '../ml_context';
import { updateJobsSpacesBody } from '../schemas/request_schemas';
import type { MlRouter } from './ml_router';

const TYPE = 'anomaly-detector';

interface SpacesChange {
  jobIds: string[];
  spacesToAdd: string[];
  spacesToRemove: string[];
}

type ItemResult = { success: true; type: string } | { success: false; type: string; error: unknown };

/** `POST saved_objects/update_jobs_spaces`: puts jobs into spaces and takes them out of others. */
export function registerSavedObjectRoutes(router: MlRouter, context: MlContext): void {
  router.post({
    path: '/saved_objects/update_jobs_spaces',
    capability: 'canCreateJob',
    body: updateJobsSpacesBody,
    answer: async (request) => updateJobsSpaces(context, request, request.body),
  });
}

/**
 * A result for each job (x-pack/platform/plugins/shared/ml/server/saved_objects/service.ts#updateJobsSpaces). All spaces (`*`)
 * stand beside a job's others: taken away again they leave the job where it was before. Rights in single spaces are not doubled:
 * the environment's users have theirs in all.
 * @throws UnusableRequestError if nothing would be left of a job's spaces
 */
function updateJobsSpaces(
  { core, jobSpaces }: MlContext,
  request: KibanaRequest,
  { jobIds, spacesToAdd, spacesToRemove }: SpacesChange
): Record<string, ItemResult> {
  if (spacesToAdd.length === 0 && spacesToRemove.length === 0) {
    return {};
  }
  const lost = jobIds.find(
    (jobId) => spacesToAdd.length === 0 && jobSpaces.wouldBeNowhere(jobId, spacesToRemove)
  );
  if (lost !== undefined) {
    throw new UnusableRequestError(`Job '${lost}' cannot be taken out of all its spaces`);
  }
  const space = core.spaces.getSpaceId(request);
  const contradiction = spacesToAdd.some((added) => spacesToRemove.includes(added));
  const change = (jobId: string): ItemResult => {
    if (!jobSpaces.isVisible(jobId, space)) {
      return { success: false, type: TYPE, error: `No known job with id '${jobId}'` };
    }
    if (contradiction) {
      const message = 'the same space cannot be added and removed';
      return { success: false, type: TYPE, error: { statusCode: 400, error: 'Bad Request', message } };
    }
    jobSpaces.add(jobId, spacesToAdd);
    jobSpaces.remove(jobId, spacesToRemove);
    return { success: true, type: TYPE };
  };
  return Object.fromEntries(jobIds.map((jobId) => [jobId, change(jobId)]));
}
