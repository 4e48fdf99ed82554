import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { KibanaFeatureConfig } from '@kbn/features-plugin/server';

import type { HostCore, HostSavedObject } from '../host_plugin';
import { FeatureRegistry } from '../kibana/features/feature_registry';
import { RouteRegistry } from '../kibana/http/route_registry';
import { createRulesHostPlugin } from './create_rules_host_plugin';
import { RuleStore } from './rule_store';
import { BULK, PERFORM, REVIEW } from './testing/start_rules_host';

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
  routes: RouteRegistry;
}

async function run(rules?: string): Promise<Registered> {
  const registry = new FeatureRegistry();
  const objects: HostSavedObject[] = [];
  const routes = new RouteRegistry();
  const core = {
    kibanaVersion: '9.5.0',
    features: registry.contract,
    http: routes.httpFor('securitySolution', () => {
      throw new Error('no request is sent here');
    }),
    savedObjects: { add: (added: HostSavedObject[]) => void objects.push(...added) },
  };
  const plugin = createRulesHostPlugin({ rules, store: new RuleStore() });
  // The plugin uses no more of core than this.
  plugin.setup(core as unknown as HostCore);
  await plugin.start?.();
  return { features: registry.getAll(), objects, routes };
}

describe("the host's double of Security", () => {
  it('has the features that rules need, and no rules without a file', async () => {
    const { features, objects } = await run();
    expect(features.map(({ id }) => id)).toEqual(['siemV5', 'securitySolutionRulesV4']);
    expect(objects).toEqual([]);
  });

  it('has routes with the privileges that they need in Kibana', async () => {
    const { routes } = await run();
    expect(
      routes.list().map(({ method, path, access, security }) => [method, path, access, security.authz])
    ).toEqual([
      ['POST', REVIEW, 'internal', { requiredPrivileges: ['rules-read'] }],
      ['POST', PERFORM, 'internal', { requiredPrivileges: ['rules-all'] }],
      ['POST', BULK, 'public', { requiredPrivileges: ['rules-read'] }],
    ]);
  });

  it('adds rules of its own on demand', async () => {
    const { objects } = await run('built-in');
    expect(objects.length).toBeGreaterThan(100);
    expect(objects[0]).toMatchObject({ type: 'security-rule', attributes: { type: 'machine_learning' } });
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
