import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { KibanaFeatureConfig } from '@kbn/features-plugin/server';

import type { HostCore, HostSavedObject } from '../host_plugin';
import { FeatureRegistry } from '../kibana/features/feature_registry';
import { createRulesHostPlugin } from './create_rules_host_plugin';

const rule = {
  rule_id: 'r1',
  version_in_lock: 1,
  name: 'Unusual user',
  machine_learning_job_id: ['job_1'],
  anomaly_threshold: 50,
  severity: 'low',
  risk_score: 21,
  interval: '15m',
  from: 'now-30m',
  tags: [],
  threat: [],
};

interface Registered {
  features: readonly KibanaFeatureConfig[];
  objects: HostSavedObject[];
}

async function run(rulesFile?: string): Promise<Registered> {
  const registry = new FeatureRegistry();
  const objects: HostSavedObject[] = [];
  const core = {
    features: registry.contract,
    savedObjects: { add: (added: HostSavedObject[]) => void objects.push(...added) },
  };
  const plugin = createRulesHostPlugin({ rulesFile });
  // The plugin uses no more of core than this.
  plugin.setup(core as unknown as HostCore);
  await plugin.start?.();
  return { features: registry.getAll(), objects };
}

describe("the host's double of Security", () => {
  it('has the features that rules need, and no rules without a file', async () => {
    const { features, objects } = await run();
    expect(features.map(({ id }) => id)).toEqual(['siemV5', 'securitySolutionRulesV4']);
    expect(objects).toEqual([]);
  });

  it('adds the rules of a file', async () => {
    const dir = await mkdtemp(join(tmpdir(), 'rules-plugin-'));
    const file = join(dir, 'rules.json');
    await writeFile(file, JSON.stringify([rule]));
    expect((await run(file)).objects).toMatchObject([{ type: 'security-rule', id: 'r1_1' }]);
    await rm(dir, { recursive: true });
  });

  it('does not start without its file', async () => {
    await expect(run('/absent/rules.json')).rejects.toThrow('/absent/rules.json');
  });
});
