import { readInfo } from '../client/read_info';
import { readNodeCount } from '../client/node_count';
import type { MlContext } from '../ml_context';
import { resolveCapabilities } from '../resolve_capabilities';
import type { MlRouter } from './ml_router';

/** `GET {ml_capabilities,info,ml_node_count}`. */
export function registerSystemRoutes(router: MlRouter, context: MlContext): void {
  const { internal } = context.core.elasticsearch;
  router.get({
    path: '/ml_capabilities',
    license: 'basic',
    answer: (request) => resolveCapabilities(context, request),
  });
  router.get({
    path: '/info',
    capability: 'canGetMlInfo',
    license: 'basic',
    answer: async () => {
      const [info, { lazyNodeCount }] = await Promise.all([readInfo(internal), readNodeCount(internal)]);
      return {
        ...info,
        isCloudTrial: false,
        // Kibana also looks for an autoscaling policy; the host knows lazy nodes only.
        isMlAutoscalingEnabled: lazyNodeCount > 0,
        showNodeInfo: true,
        showLicenseInfo: true,
      };
    },
  });
  router.get({
    path: '/ml_node_count',
    capability: 'canGetMlInfo',
    license: 'basic',
    answer: () => readNodeCount(internal),
  });
}
