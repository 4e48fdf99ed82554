import type { ElasticsearchClient } from '@kbn/core/server';

import { readMlNodes } from './ml_nodes';

function memory(maxBytes: number, [native, jobs, analytics, models]: [number, number, number, number]) {
  return {
    ml: {
      max_in_bytes: maxBytes,
      native_code_overhead_in_bytes: native,
      anomaly_detectors_in_bytes: jobs,
      data_frame_analytics_in_bytes: analytics,
      native_inference_in_bytes: models,
    },
  };
}

const NODES = {
  b: { name: 'ml-1', mem: memory(100, [0, 0, 0, 0]) },
  a: { name: 'ml-0', mem: memory(100, [1, 20, 300, 4000]) },
  data: { name: 'data-0', mem: memory(0, [0, 0, 0, 0]) },
};

const value = (lazyNodes: string) => ({ xpack: { ml: { max_lazy_ml_nodes: lazyNodes } } });

function read(answers: { nodes?: object; settings?: object }) {
  const answer = (body: object | undefined) => () =>
    body ? Promise.resolve(body) : Promise.reject(new Error('refused'));
  const client = {
    ml: { getMemoryStats: answer(answers.nodes && { nodes: answers.nodes }) },
    cluster: { getSettings: answer(answers.settings) },
  } as unknown as ElasticsearchClient;
  return readMlNodes({ client, signal: new AbortController().signal, secured: true });
}

it('adds up what is charged on each ML node, and leaves out nodes where ML may use nothing', async () => {
  const { nodes } = await read({ nodes: NODES });
  expect(nodes).toEqual({
    ok: true,
    value: [
      { name: 'ml-0', maxBytes: 100, usedBytes: 4321 },
      { name: 'ml-1', maxBytes: 100, usedBytes: 0 },
    ],
  });
});

it.each<[string, object, number]>([
  ['by default', { persistent: {}, transient: {}, defaults: value('0') }, 0],
  ['by a lasting setting', { persistent: value('3'), transient: {}, defaults: {} }, 3],
  ['by a passing setting before a lasting one', { persistent: value('3'), transient: value('2') }, 2],
])('reads how many ML nodes may come %s', async (_, settings, expected) => {
  expect((await read({ settings })).lazyNodes).toEqual({ ok: true, value: expected });
});

it('fails one by one, and does not take silence for "none"', async () => {
  const silent = await read({ nodes: NODES, settings: {} });
  expect([silent.nodes.ok, silent.lazyNodes.ok]).toEqual([true, false]);
  const refused = await read({ settings: { defaults: value('1') } });
  expect([refused.nodes.ok, refused.lazyNodes.ok]).toEqual([false, true]);
});
