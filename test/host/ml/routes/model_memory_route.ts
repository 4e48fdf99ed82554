import { z } from 'zod';

import { megabytes, parseModelMemoryLimit } from '../../elasticsearch/ml/byte_size';
import { readCardinalities } from '../client/field_cardinalities';
import { MlClient } from '../client/ml_client';
import { readInfo } from '../client/read_info';
import type { MlContext } from '../ml_context';
import { modelMemoryBody } from '../schemas/request_schemas';
import type { MlRouter } from './ml_router';

const estimateAnswer = z.object({ model_memory_estimate: z.string() });

/**
 * `POST validate/calculate_model_memory_limit`: what Elasticsearch estimates from the data that the user may read, and the same
 * cut to what the cluster allows; sizes in capitals, such as `21MB`
 * (x-pack/platform/plugins/shared/ml/server/models/calculate_model_memory_limit/calculate_model_memory_limit.ts).
 */
export function registerModelMemoryRoute(router: MlRouter, context: MlContext): void {
  router.post({
    path: '/validate/calculate_model_memory_limit',
    capability: 'canCreateJob',
    body: modelMemoryBody,
    answer: async (request) => {
      const { internal, asScoped } = context.core.elasticsearch;
      const { limits } = await readInfo(internal);
      const { overall, maxBucket } = await readCardinalities(asScoped(request).asCurrentUser, request.body);
      const answer = await new MlClient(context, request).estimateModelMemory({
        analysis_config: request.body.analysisConfig,
        overall_cardinality: overall,
        max_bucket_cardinality: maxBucket,
      });
      const estimate = estimateAnswer.parse(answer).model_memory_estimate;
      const maximum = limits.max_model_memory_limit;
      const effective = limits.effective_max_model_memory_limit;
      return {
        estimatedModelMemoryLimit: estimate.toUpperCase(),
        modelMemoryLimit: cut(estimate, maximum, effective).toUpperCase(),
        ...(maximum === undefined ? {} : { maxModelMemoryLimit: maximum.toUpperCase() }),
        ...(effective === undefined ? {} : { effectiveMaxModelMemoryLimit: effective.toUpperCase() }),
      };
    },
  });
}

function cut(estimate: string, ...limits: Array<string | undefined>): string {
  const bytes = parseModelMemoryLimit(estimate);
  const limit = limits.find((text) => text !== undefined && bytes > parseModelMemoryLimit(text));
  return limit === undefined ? estimate : megabytes(parseModelMemoryLimit(limit));
}
