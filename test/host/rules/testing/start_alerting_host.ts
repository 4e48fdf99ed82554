import { createActionsHostPlugin } from '../../actions/create_actions_host_plugin';
import type { Environment, EnvironmentConnector, EnvironmentUser } from '../../environments/environment';
import { FIXTURE_ENVIRONMENT } from '../../kibana/testing/fixture_environment';
import { startFixtureKibana } from '../../kibana/testing/start_fixture_kibana';
import { createAlertingHostPlugin } from '../create_alerting_host_plugin';
import { createRulesHostPlugin } from '../create_rules_host_plugin';
import { RuleStore } from '../rule_store';

const user = (name: string, kibana: EnvironmentUser['kibana']): EnvironmentUser => ({
  name,
  password: name,
  elasticsearch: { cluster: [], indices: [] },
  kibana,
});

const connector = (id: string, changes: Partial<EnvironmentConnector> = {}): EnvironmentConnector => ({
  id,
  name: `Connector ${id}`,
  type: '.server-log',
  preconfigured: false,
  missingSecrets: false,
  spaces: ['default'],
  ...changes,
});

/** Users with each kind of right on alerting, and connectors of each kind. */
export const ALERTING_ENVIRONMENT: Environment = {
  ...FIXTURE_ENVIRONMENT,
  ml: { ...FIXTURE_ENVIRONMENT.ml, enabled: true },
  users: [
    user('elastic', 'all'),
    user('ml_all', { ml: 'all', actions: 'read' }),
    user('ml_read', { ml: 'read' }),
    user('no_actions', { ml: 'all' }),
    user('stack_all', { stackAlerts: 'all' }),
    user('detection', { securitySolutionRulesV4: 'read' }),
    user('nobody', {}),
  ],
  connectors: [
    connector('log', { preconfigured: true, spaces: [] }),
    connector('mail', { type: '.email', name: 'A mail' }),
    connector('imported', { type: '.slack', missingSecrets: true }),
    connector('elsewhere', { spaces: ['soc'] }),
  ],
};

export interface AlertingAnswer {
  status: number;
  /** Undefined for an answer without one. */
  body: unknown;
}

export interface AlertingHost {
  send(
    method: 'GET' | 'POST' | 'DELETE',
    path: string,
    request?: { user?: string; body?: object; version?: string }
  ): Promise<AlertingAnswer>;
  close(): Promise<void>;
}

/** The host's Kibana with alerting, actions and Security's rules. */
export async function startAlertingHost(environment: Partial<Environment> = {}): Promise<AlertingHost> {
  const store = new RuleStore();
  const kibana = await startFixtureKibana({
    environment: { ...ALERTING_ENVIRONMENT, ...environment },
    hostPlugins: [
      createRulesHostPlugin({ store }),
      createActionsHostPlugin({ rules: store }),
      createAlertingHostPlugin({ store }),
    ],
  });
  return {
    async send(method, path, { user: name = 'ml_all', body, version = '2023-10-31' } = {}) {
      const answer = await kibana.fetch(path, {
        method,
        user: name,
        body: body && JSON.stringify(body),
        headers: { 'elastic-api-version': version },
      });
      const text = await answer.text();
      return { status: answer.status, body: text === '' ? undefined : (JSON.parse(text) as unknown) };
    },
    close: () => kibana.close(),
  };
}
