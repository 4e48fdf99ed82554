import type { ReadinessResponse } from '../../common/api/readiness';
import { firstBlocking, readinessWalk, type WalkStepId } from '../../common/api/readiness_walk';
import { ROUTES } from '../../common/api/routes';
import { loadEnvironment } from '../host/environments/load_environment';
import { kibanaClient } from './harness/kibana_client';
import { startHostUnderTest } from './harness/running_host';

/** What keeps each user from results, by environment; undefined: nothing does. */
const FIRST_BLOCKING: Record<string, Record<string, WalkStepId | undefined>> = {
  default: { elastic: 'goal', reader: 'privileges', no_ml: 'privileges', blind_reader: 'data' },
  // Of what may not be read nobody knows that it is not there.
  empty: { elastic: 'data', no_ml: 'privileges' },
  beats: { elastic: 'goal' },
  cloud: { elastic: 'goal' },
  vpn: { elastic: 'goal' },
  no_license: { elastic: 'license' },
  read_only_user: { analyst: 'privileges', no_ml: 'privileges', blind_reader: 'data' },
  small_ml_node: { elastic: 'goal' },
  no_ml_node: { elastic: 'memory' },
  autoscaling: { elastic: 'goal' },
  conflicts: { elastic: undefined },
  everything: { elastic: 'goal' },
};

describe.each(Object.entries(FIRST_BLOCKING))('in %s', (environment, expected) => {
  it('says of each user what is first in the way', async () => {
    const { users } = await loadEnvironment(environment);
    const host = await startHostUnderTest({ environment });
    try {
      const found: Record<string, WalkStepId | undefined> = {};
      for (const name of Object.keys(expected)) {
        const user = users.find((candidate) => candidate.name === name);
        if (!user) throw new Error(`${environment} has no user ${name}`);
        const client = kibanaClient(host.url, user);
        const { body } = await client.get<ReadinessResponse>(`${ROUTES.readiness}?walk=true`);
        found[name] = firstBlocking(readinessWalk(body.checks))?.id;
      }
      expect(found).toEqual(expected);
    } finally {
      await host.close();
    }
  });
});

it('leaves out what comes after activation unless asked', async () => {
  const host = await startHostUnderTest({ environment: 'empty' });
  try {
    const client = kibanaClient(host.url);
    const idsAt = async (path: string) =>
      (await client.get<ReadinessResponse>(path)).body.checks.map(({ id }) => id);
    const short = await idsAt(ROUTES.readiness);
    expect(await idsAt(`${ROUTES.readiness}?walk=true`)).toEqual([
      ...short,
      'jobs',
      'results',
      'notifications',
    ]);
  } finally {
    await host.close();
  }
});
