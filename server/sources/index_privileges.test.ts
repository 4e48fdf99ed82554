import { Client } from '@elastic/elasticsearch';

import { readForbiddenPatterns } from './index_privileges';

/** Nobody listens there: whoever asks fails. */
const client = new Client({ node: 'http://127.0.0.1:9', maxRetries: 0 });
const signal = new AbortController().signal;

afterAll(() => client.close());

it('forbids nothing where security is off, and asks nothing', async () => {
  expect(await readForbiddenPatterns({ client, signal, secured: false }, ['logs-*'])).toEqual([]);
});

it('asks nothing of exclusions and remote patterns, and fails where it has to ask', async () => {
  const access = { client, signal, secured: true };
  expect(await readForbiddenPatterns(access, ['-logs-*', 'far:logs-*'])).toEqual([]);
  await expect(readForbiddenPatterns(access, ['logs-*'])).rejects.toThrow();
});
