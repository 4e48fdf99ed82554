import type { Cluster } from '../../cluster';
import type { Route } from '../../http/route';
import { megabytes } from '../byte_size';
import { largestPossibleLimit, nodeUse } from '../node_memory';
import { mlRoute } from './ml_route';

function info({ ml, environment }: Cluster): unknown {
  const { maxModelMemoryBytes, nodes } = environment.ml;
  const effective = largestPossibleLimit(environment.ml);
  const defaultLimit = Math.min(1024 ** 3, maxModelMemoryBytes ?? Infinity);
  return {
    defaults: {
      anomaly_detectors: {
        model_memory_limit: megabytes(defaultLimit),
        categorization_examples_limit: 4,
        model_snapshot_retention_days: 10,
        daily_model_snapshot_retention_after_days: 1,
      },
      datafeeds: { scroll_size: 1000 },
    },
    upgrade_mode: ml.upgradeMode,
    native_code: { version: 'stand_in', build_hash: 'stand_in' },
    limits: {
      ...(maxModelMemoryBytes === undefined
        ? {}
        : { max_model_memory_limit: megabytes(maxModelMemoryBytes) }),
      ...(effective === 0 ? {} : { effective_max_model_memory_limit: megabytes(effective) }),
      total_ml_memory: megabytes(nodes.reduce((sum, { memoryBytes }) => sum + memoryBytes, 0)),
    },
  };
}

function memoryStats({ ml, environment }: Cluster): unknown {
  const used = nodeUse(environment.ml, ml.jobs.values());
  const described = used.map((use) => [
    use.name,
    {
      name: use.name,
      ephemeral_id: use.name,
      transport_address: '127.0.0.1:9300',
      roles: ['ml'],
      attributes: {},
      mem: {
        ml: {
          max_in_bytes: use.maxBytes,
          native_code_overhead_in_bytes: use.nativeCodeBytes,
          anomaly_detectors_in_bytes: use.jobBytes,
          data_frame_analytics_in_bytes: 0,
          native_inference_in_bytes: 0,
        },
      },
    },
  ]);
  return {
    _nodes: { total: used.length, successful: used.length, failed: 0 },
    cluster_name: 'stand-in',
    nodes: Object.fromEntries(described),
  };
}

/** ML as a whole: limits, memory, upgrade mode. Calendars cannot be made here, so there are none. */
export const systemRoutes: Route[] = [
  mlRoute(['GET'], '/_ml/info', 'monitor', 'info/get', [], (_request, cluster) => info(cluster)),
  mlRoute(['GET'], '/_ml/memory/_stats', 'monitor', 'memory/stats', [], (_request, cluster) =>
    memoryStats(cluster)
  ),
  mlRoute(['GET', 'POST'], '/_ml/calendars', 'monitor', 'calendars/get', ['from', 'size'], () => ({
    count: 0,
    calendars: [],
  })),
  mlRoute(
    ['POST'],
    '/_ml/set_upgrade_mode',
    'manage',
    'upgrade_mode',
    ['enabled', 'timeout'],
    (request, { ml }) => {
      ml.setUpgradeMode(request.flag('enabled', false));
      return { acknowledged: true };
    }
  ),
];
