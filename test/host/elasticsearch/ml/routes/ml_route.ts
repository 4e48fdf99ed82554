import type { Cluster } from '../../cluster';
import { ElasticsearchError } from '../../elasticsearch_error';
import type { Answer, Route } from '../../http/route';
import type { StandInRequest } from '../../http/stand_in_request';

/**
 * A route of Elasticsearch's ML. A cluster without ML does not know its paths.
 * @param access `monitor` to read, `manage` to change
 */
export function mlRoute(
  methods: Route['methods'],
  path: string,
  access: 'monitor' | 'manage',
  action: string,
  parameters: string[],
  handle: (request: StandInRequest, cluster: Cluster) => unknown
): Route {
  return {
    methods,
    path,
    parameters,
    needs: {
      privilege: access === 'monitor' ? 'monitor_ml' : 'manage_ml',
      action: `cluster:${access === 'monitor' ? 'monitor' : 'admin'}/xpack/ml/${action}`,
    },
    handle: async (request, cluster): Promise<Answer> => {
      if (!cluster.environment.ml.enabled) throw noHandler(request);
      return { status: 200, body: await handle(request, cluster) };
    },
  };
}

function noHandler({ method, path }: StandInRequest): ElasticsearchError {
  return new ElasticsearchError(
    400,
    'illegal_argument_exception',
    `no handler found for uri [${path}] and method [${method}]: machine learning is not enabled`
  );
}
