import { startElasticsearch } from '../../elasticsearch/start_elasticsearch';
import type { ElasticsearchStandIn } from '../../elasticsearch/elasticsearch_stand_in';
import type { Environment } from '../../environments/environment';
import { createHostLogger } from '../../kibana/plugins/host_logger';
import { startKibana } from '../../kibana/start_kibana';
import { writeFixturePlugin } from '../../kibana/testing/fixture_plugin';
import { createMlHostPlugin } from '../create_ml_host_plugin';

export interface HttpAnswer {
  status: number;
  body: unknown;
}

export interface MlOverHttp {
  /** Of Kibana. */
  url: string;
  elasticsearch: ElasticsearchStandIn;
  /** As the first user in the default space, unless it says otherwise; `path` is below `/internal/ml`. */
  post(path: string, body: object, options?: { user?: string; space?: string }): Promise<HttpAnswer>;
  close(): Promise<void>;
}

/** A whole host with the ML plugin on a stand-in of Elasticsearch. */
export async function startMlOverHttp(environment: Environment): Promise<MlOverHttp> {
  const [pageUser] = environment.users;
  if (pageUser === undefined) throw new Error('no user');
  const elasticsearch = await startElasticsearch({ environment, timeScale: 60_000 });
  const fixture = await writeFixturePlugin({});
  const kibana = await startKibana({
    port: 0,
    environment,
    pageUser,
    kibanaVersion: '9.5.0',
    elasticsearch: { url: elasticsearch.url },
    hostPlugins: [createMlHostPlugin({ modules: [] })],
    packageDir: fixture.packageDir,
    browserDir: fixture.browserDir,
    logger: createHostLogger({ level: 'error', write: () => undefined }),
  });
  return {
    url: kibana.url,
    elasticsearch,
    async post(path, body, { user = pageUser.name, space = 'default' } = {}) {
      const response = await fetch(
        `${kibana.url}${space === 'default' ? '' : `/s/${space}`}/internal/ml${path}`,
        {
          method: 'POST',
          body: JSON.stringify(body),
          headers: {
            'kbn-xsrf': 'test',
            'x-elastic-internal-origin': 'Kibana',
            'elastic-api-version': '1',
            'content-type': 'application/json',
            authorization: `Basic ${btoa(`${user}:${user}-password`)}`,
          },
        }
      );
      return { status: response.status, body: await response.json() };
    },
    async close() {
      await kibana.close();
      await fixture.remove();
      await elasticsearch.close();
    },
  };
}
