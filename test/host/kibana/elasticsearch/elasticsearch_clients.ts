import { Client } from '@elastic/elasticsearch';

import type { EnvironmentUser } from '../../environments/environment';
import type { ElasticsearchTarget } from './elasticsearch_target';

/** Kibana's default of `elasticsearch.requestTimeout`. */
const REQUEST_TIMEOUT_MS = 30_000;

interface Credentials {
  username: string;
  password: string;
}

const KIBANA_SYSTEM: Credentials = { username: 'kibana_system', password: 'changeme' };

/**
 * The Elasticsearch clients of the host: one for Kibana itself, one per user. On a real cluster whose URL brings
 * credentials, those stand for everybody.
 */
export class ElasticsearchClients {
  /** As `kibana_system`, for the host's own plugins. */
  readonly internal: Client;
  /** As `kibana_system`, for the plugin under test; its requests are counted. */
  readonly internalForPlugin: Client;
  private readonly byUser = new Map<string, Client>();
  private readonly secondaryByUser = new Map<string, Client>();
  private pluginCalls = 0;

  constructor(private readonly target: ElasticsearchTarget) {
    this.internal = this.createClient(KIBANA_SYSTEM);
    this.internalForPlugin = this.createClient(KIBANA_SYSTEM);
    this.internalForPlugin.diagnostic.on('request', () => {
      this.pluginCalls += 1;
    });
  }

  /** Requests that the plugin under test sent as Kibana's internal user. */
  get internalUserCalls(): number {
    return this.pluginCalls;
  }

  forUser(user: EnvironmentUser): Client {
    return remember(this.byUser, user.name, () => this.createClient(credentialsOf(user)));
  }

  /** Kibana's own client that lets the user's rights decide what a datafeed may read. */
  withSecondaryAuth(user: EnvironmentUser): Client {
    return remember(this.secondaryByUser, user.name, () => {
      const { username, password } = this.target.credentials ?? credentialsOf(user);
      const encoded = Buffer.from(`${username}:${password}`).toString('base64');
      return this.createClient(KIBANA_SYSTEM, { 'es-secondary-authorization': `Basic ${encoded}` });
    });
  }

  async close(): Promise<void> {
    const clients = [
      this.internal,
      this.internalForPlugin,
      ...this.byUser.values(),
      ...this.secondaryByUser.values(),
    ];
    await Promise.all(clients.map((client) => client.close()));
  }

  private createClient(credentials: Credentials, headers?: Record<string, string>): Client {
    return new Client({
      node: this.target.url,
      auth: this.target.credentials ?? credentials,
      requestTimeout: REQUEST_TIMEOUT_MS,
      headers,
    });
  }
}

function credentialsOf(user: EnvironmentUser): Credentials {
  return { username: user.name, password: user.password };
}

function remember<T>(map: Map<string, T>, key: string, create: () => T): T {
  const present = map.get(key);
  if (present !== undefined) return present;
  const created = create();
  map.set(key, created);
  return created;
}
