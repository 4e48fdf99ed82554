import { writeFile } from 'node:fs/promises';
import path from 'node:path';

import type { FoundRule } from '@kbn/alerting-plugin/server';

import type { Environment, EnvironmentUser } from '../../environments/environment';
import { FIXTURE_ENVIRONMENT } from '../../kibana/testing/fixture_environment';
import { writeFixturePlugin } from '../../kibana/testing/fixture_plugin';
import { startHost } from '../../start_host';
import { usualRule } from '../usual_rule';

export const REVIEW = '/internal/detection_engine/prebuilt_rules/installation/_review';
export const PERFORM = '/internal/detection_engine/prebuilt_rules/installation/_perform';
export const BULK = '/api/detection_engine/rules/_bulk_action';

const user = (name: string, kibana: EnvironmentUser['kibana']): EnvironmentUser => ({
  name,
  password: `${name}-password`,
  elasticsearch: { cluster: [], indices: [] },
  kibana,
});

const ENVIRONMENT: Environment = {
  ...FIXTURE_ENVIRONMENT,
  ml: { ...FIXTURE_ENVIRONMENT.ml, enabled: true },
  users: [
    user('elastic', 'all'),
    user('installer', { securitySolutionRulesV4: 'all', ml: 'all' }),
    user('ml_reader', { securitySolutionRulesV4: 'all', ml: 'read' }),
    user('rules_reader', { securitySolutionRulesV4: 'read', ml: 'all' }),
    user('stranger', { ml: 'all' }),
  ],
};

const packaged = (id: string, name: string, version = 1) => ({
  ...usualRule({
    rule_id: id,
    name,
    machine_learning_job_id: [`job_${id}`],
    tags: ['Rule Type: ML', `Tag: ${id}`],
    threat: [],
  }),
  version_in_lock: version,
});

/** Rule `a` in two versions, `b` and `c` in one; by name the order is c, b, a. */
const PACKAGE = [
  packaged('a', 'Z before', 1),
  packaged('a', 'Z now', 3),
  packaged('b', 'M', 2),
  packaged('c', 'B'),
];

/** Lets tests see the installed rules as plugins do. */
const SERVER = `
  let alerting;
  const security = { authz: { enabled: false, reason: 'fixture' } };
  exports.plugin = () => ({
    setup(core) {
      core.http.createRouter().versioned.post({ path: '/internal/find', access: 'internal', security }).addVersion(
        { version: '1', validate: false },
        async (context, request, response) =>
          response.ok({ body: await (await alerting.getRulesClientWithRequest(request)).find() })
      );
    },
    start(core, plugins) { alerting = plugins.alerting; },
  });`;

export interface RulesRequest {
  user?: string;
  space?: string;
  /** The version of the API. */
  version?: string;
}

export interface RulesHost {
  post(path: string, body?: unknown, request?: RulesRequest): Promise<{ status: number; body: unknown }>;
  /** The rules of a space as alerting finds them; dates are text after their way through HTTP. */
  installed(space?: string): Promise<FoundRule[]>;
  /** Installs rules in the space and answers their object ids. */
  install(ruleIds: readonly string[], space?: string): Promise<string[]>;
  close(): Promise<void>;
}

export interface RulesHostOptions {
  environment?: Partial<Environment>;
  kibanaVersion?: string;
  /** A package of three rules without it; null for none. */
  rules?: 'built-in' | null;
}

/** The host with Security's routes, ML and a stand-in of Elasticsearch. */
export async function startRulesHost({
  environment,
  kibanaVersion = '9.5.0',
  rules,
}: RulesHostOptions = {}): Promise<RulesHost> {
  const manifest = { kibanaVersion, optionalPlugins: ['alerting'] };
  const fixture = await writeFixturePlugin({ manifest, server: SERVER });
  const file = path.join(fixture.packageDir, 'rules.json');
  await writeFile(file, JSON.stringify(PACKAGE));
  const host = await startHost({
    port: 0,
    environment: { ...ENVIRONMENT, ...environment },
    kibanaVersion,
    packageDir: fixture.packageDir,
    browserDir: fixture.browserDir,
    rules: rules === null ? undefined : (rules ?? file),
    quiet: true,
  });

  const post: RulesHost['post'] = async (target, body, request = {}) => {
    const { user: name = 'installer', space, version } = request;
    const answer = await fetch(`${host.url}${space === undefined ? '' : `/s/${space}`}${target}`, {
      method: 'POST',
      body: body === undefined ? undefined : JSON.stringify(body),
      headers: {
        'kbn-xsrf': 'test',
        'x-elastic-internal-origin': 'Kibana',
        'content-type': 'application/json',
        'elastic-api-version': version ?? (target.startsWith('/api/') ? '2023-10-31' : '1'),
        authorization: `Basic ${btoa(`${name}:${name}-password`)}`,
      },
    });
    return { status: answer.status, body: await answer.json() };
  };
  const installed: RulesHost['installed'] = async (space) => {
    const { body } = await post('/internal/find', undefined, { space });
    return (body as { data: FoundRule[] }).data;
  };
  return {
    post,
    installed,
    async install(ruleIds, space) {
      const versions = new Map(PACKAGE.map((rule) => [rule.rule_id, rule.version_in_lock]));
      const wanted = ruleIds.map((id) => ({ rule_id: id, version: versions.get(id) }));
      const { body } = await post(PERFORM, { mode: 'SPECIFIC_RULES', rules: wanted }, { space });
      return (body as { results: { created: Array<{ id: string }> } }).results.created.map(({ id }) => id);
    },
    async close() {
      await host.close();
      await fixture.remove();
    },
  };
}
