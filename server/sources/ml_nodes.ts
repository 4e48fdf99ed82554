import type { MlNodeUse } from '../../common/activation/plan_input';
import type { Answer } from '../../common/evidence/answer';
import { asRecord } from '../../common/jobs/read_value';
import { ask } from './ask';
import { transportOptions, type ElasticsearchAccess } from './elasticsearch_access';

export interface MlNodesAnswer {
  nodes: Answer<MlNodeUse[]>;
  /** ML nodes that autoscaling may still add (`xpack.ml.max_lazy_ml_nodes`). */
  lazyNodes: Answer<number>;
}

/**
 * What each ML node has and what is charged there, and how many may come. Users whose ML rights are Kibana's alone may
 * ask neither (they need the cluster privileges `monitor_ml` and `monitor`), so each fails by itself.
 */
export async function readMlNodes(access: ElasticsearchAccess): Promise<MlNodesAnswer> {
  const [nodes, lazyNodes] = await Promise.all([
    ask(() => readNodeUse(access)),
    ask(() => readLazyNodes(access)),
  ]);
  return { nodes, lazyNodes };
}

/** `GET _ml/memory/_stats` tells of every node; those where ML may use nothing are no ML nodes. */
async function readNodeUse(access: ElasticsearchAccess): Promise<MlNodeUse[]> {
  const { nodes } = await access.client.ml.getMemoryStats({}, transportOptions(access));
  return Object.values(nodes)
    .map(({ name, mem: { ml } }) => ({
      name,
      maxBytes: ml.max_in_bytes,
      usedBytes:
        ml.native_code_overhead_in_bytes +
        ml.anomaly_detectors_in_bytes +
        ml.data_frame_analytics_in_bytes +
        ml.native_inference_in_bytes,
    }))
    .filter(({ maxBytes }) => maxBytes > 0)
    .sort((a, b) => a.name.localeCompare(b.name, 'en'));
}

async function readLazyNodes(access: ElasticsearchAccess): Promise<number> {
  const settings = await access.client.cluster.getSettings(
    { include_defaults: true, filter_path: '**.xpack.ml.max_lazy_ml_nodes' },
    transportOptions(access)
  );
  // What was set for a while counts most, then what was set to stay.
  const [value] = [settings.transient, settings.persistent, settings.defaults].flatMap((part) => {
    const ml = asRecord(asRecord(asRecord(part)?.xpack)?.ml);
    return ml?.max_lazy_ml_nodes === undefined ? [] : [Number(ml.max_lazy_ml_nodes)];
  });
  if (value === undefined || !Number.isInteger(value)) {
    throw new Error('the cluster does not tell xpack.ml.max_lazy_ml_nodes');
  }
  return value;
}
