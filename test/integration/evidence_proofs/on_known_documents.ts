import { systemClock } from '../../host/elasticsearch/clock';
import { startElasticsearch } from '../../host/elasticsearch/start_elasticsearch';
import type { Environment } from '../../host/environments/environment';
import { DEFAULT_TIME_SCALE, startHost } from '../../host/start_host';

/**
 * Runs the host on a stand-in whose documents can be made once more, since they depend only on the environment and on when
 * the stand-in started.
 *
 * @param work gets the host's address and that time, epoch ms
 */
export async function onKnownDocuments<T>(
  environment: Environment,
  work: (url: string, startedMs: number) => Promise<T>
): Promise<T> {
  const [user] = environment.users;
  if (!user) throw new Error('the environment has no users');
  const startedMs = Date.now();
  let started = false;
  const clock = { ...systemClock, now: () => (started ? Date.now() : startedMs) };
  const elasticsearch = await startElasticsearch({ environment, timeScale: DEFAULT_TIME_SCALE, clock });
  started = true;
  try {
    const withUser = { username: user.name, password: user.password };
    const elasticsearchUrl = Object.assign(new URL(elasticsearch.url), withUser).href;
    const host = await startHost({ port: 0, quiet: true, environment, elasticsearchUrl });
    try {
      return await work(host.url, startedMs);
    } finally {
      await host.close();
    }
  } finally {
    await elasticsearch.close();
  }
}
