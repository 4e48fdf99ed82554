import type { Client } from '@elastic/elasticsearch';
import { z } from 'zod';

import { readAnswer } from './read_answer';

const nodesAnswer = z.object({
  nodes: z.record(z.string(), z.object({ attributes: z.record(z.string(), z.string()).optional() })),
});

/** A setting is text, whichever section it stands in. */
const section = z.record(z.string(), z.unknown());
const settingsAnswer = z.object({ persistent: section, transient: section, defaults: section.optional() });

const LAZY_NODES = 'xpack.ml.max_lazy_ml_nodes';

/**
 * Nodes that can run ML jobs, and those that autoscaling could still add
 * (x-pack/platform/plugins/shared/ml/server/lib/node_utils.ts).
 */
export async function readNodeCount(client: Client): Promise<{ count: number; lazyNodeCount: number }> {
  const [{ nodes }, settings] = await Promise.all([
    readAnswer(client, '/_nodes', nodesAnswer),
    readAnswer(client, '/_cluster/settings?include_defaults=true&flat_settings=true', settingsAnswer),
  ]);
  const memory = Object.values(nodes).map(({ attributes }) => Number(attributes?.['ml.machine_memory'] ?? 0));
  const lazy =
    settings.transient[LAZY_NODES] ?? settings.persistent[LAZY_NODES] ?? settings.defaults?.[LAZY_NODES] ?? 0;
  return { count: memory.filter((bytes) => bytes > 0).length, lazyNodeCount: Number(lazy) };
}
