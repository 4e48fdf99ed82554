import { Client, errors } from '@elastic/elasticsearch';

import type { Environment } from '../../environments/environment';
import type { ElasticsearchStandIn } from '../elasticsearch_stand_in';
import { startElasticsearch } from '../start_elasticsearch';
import { DrivenClock } from './driven_clock';

export interface TestCluster {
  standIn: ElasticsearchStandIn;
  clock: DrivenClock;
  /** The official client as one of the environment's users or kibana_system. */
  as(user: string, secondary?: string): Client;
  close(): Promise<void>;
}

/** A stand-in under a driven clock that begins at a fixed time. */
export async function testCluster(environment: Environment, timeScale = 600): Promise<TestCluster> {
  const clock = new DrivenClock(Date.parse('2026-11-24T12:00:00Z'));
  const standIn = await startElasticsearch({ environment, timeScale, clock });
  const clients: Client[] = [];
  return {
    standIn,
    clock,
    as: (username, secondary) => {
      const client = new Client({
        node: standIn.url,
        auth: { username, password: 'changeme' },
        maxRetries: 0,
        headers: secondary === undefined ? {} : { 'es-secondary-authorization': basic(secondary) },
      });
      clients.push(client);
      return client;
    },
    close: async () => {
      await Promise.all(clients.map((client) => client.close()));
      await standIn.close();
    },
  };
}

function basic(user: string): string {
  return `Basic ${Buffer.from(`${user}:changeme`).toString('base64')}`;
}

/** The status and the reason of the error that a request ends with. @throws Error if it does not end with one */
export async function errorOf(
  request: Promise<unknown>
): Promise<{ status: number | undefined; type: string; reason: string }> {
  try {
    await request;
  } catch (error) {
    if (!(error instanceof errors.ResponseError)) throw error;
    const body: unknown = error.meta.body;
    const cause = memberOf(body, 'error');
    return {
      status: error.statusCode,
      type: String(memberOf(cause, 'type')),
      reason: String(memberOf(cause, 'reason')),
    };
  }
  throw new Error('the request was expected to fail');
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? new Map(Object.entries(value)).get(name) : undefined;
}
