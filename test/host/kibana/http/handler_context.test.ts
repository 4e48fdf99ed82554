import { setTimeout } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';

import { ROUTES_FIXTURE } from '../testing/routes_fixture';
import { startFixtureKibana, type FixtureKibana } from '../testing/start_fixture_kibana';

describe('what a route handler gets', () => {
  let kibana: FixtureKibana;

  beforeEach(async () => {
    kibana = await startFixtureKibana({ server: ROUTES_FIXTURE });
  });
  afterEach(() => kibana.close());

  const json = async (response: Response): Promise<unknown> => response.json();

  test('asks Elasticsearch as the user of the request', async () => {
    expect(await json(await kibana.fetch('/internal/who'))).toMatchObject({ username: 'elastic' });
    expect(await json(await kibana.fetch('/internal/who', { user: 'reader' }))).toMatchObject({
      username: 'reader',
    });
  });

  test('tells who the user is, differently for each', async () => {
    const session = await json(await kibana.fetch('/internal/current_user'));
    const again = await json(await kibana.fetch('/internal/current_user'));
    const reader = await json(await kibana.fetch('/internal/current_user', { user: 'reader' }));
    expect(session).toMatchObject({
      username: 'elastic',
      authentication_realm: { name: 'stand_in', type: 'native' },
      lookup_realm: { name: 'stand_in', type: 'native' },
      authentication_type: 'realm',
      authentication_provider: { type: 'basic', name: 'basic' },
      profile_uid: expect.stringMatching(/^u_.+_0$/),
    });
    expect(again).toEqual(session);
    expect(reader).toMatchObject({
      username: 'reader',
      roles: ['reader'],
      authentication_provider: { type: 'http', name: '__http__' },
    });
  });

  test('knows a profile of sessions only, as Kibana does', async () => {
    const withHeader = await json(await kibana.fetch('/internal/current_user', { user: 'elastic' }));
    expect(withHeader).toMatchObject({ username: 'elastic' });
    expect(withHeader).not.toHaveProperty('profile_uid');
  });

  test('counts requests as the internal user', async () => {
    const before = kibana.internalUserCalls;
    await kibana.fetch('/internal/who');
    expect(kibana.internalUserCalls).toBe(before);
    const response = await kibana.fetch('/internal/internal_user');
    expect(await json(response)).toMatchObject({ username: 'kibana_system' });
    expect(kibana.internalUserCalls).toBe(before + 1);
  });

  test('gives saved objects, settings and licence in the context', async () => {
    const response = await kibana.fetch('/internal/core_context');
    expect(await json(response)).toEqual({ license: 'trial', found: 0, tz: 'Browser' });
  });

  /** Sends a request, goes away, and answers what the fixture has seen of it. */
  async function eventsAfterAbort(path: string): Promise<unknown> {
    const controller = new AbortController();
    const waiting = kibana.fetch(path, { signal: controller.signal });
    await setTimeout(100);
    controller.abort();
    await expect(waiting).rejects.toThrow('abort');
    const events = () => kibana.fetch('/internal/events').then(json);
    for (let tries = 0; tries < 50 && isDeepStrictEqual(await events(), []); tries += 1) await setTimeout(20);
    return events();
  }

  test('tells the handler once when the client goes away', async () => {
    expect(await eventsAfterAbort('/internal/wait')).toEqual(['aborted', 'completed']);
  });

  test('a handler that fails because the client went away is no error', async () => {
    expect(await eventsAfterAbort('/internal/fail_when_aborted')).toEqual(['failing']);
    expect(kibana.log.join('\n')).not.toContain('nobody is listening');
    expect(kibana.log.join('\n')).toContain('GET /internal/fail_when_aborted: the client went away');
  });
});
