import type { ElasticsearchStandIn } from '../../host/elasticsearch/elasticsearch_stand_in';
import { startHost, type HostOptions, type RunningHost } from '../../host/start_host';

export interface HostUnderTest extends RunningHost {
  /** The stand-in: tests never run against a real cluster. */
  elasticsearch: ElasticsearchStandIn;
}

/** The host with the built package (built_host.cjs) as `npm start` would run it, quiet and on a free port. */
export async function startHostUnderTest(
  options: Partial<HostOptions> & Pick<HostOptions, 'environment'>
): Promise<HostUnderTest> {
  const host = await startHost({ port: 0, quiet: true, ...options });
  const { elasticsearch } = host;
  if (!elasticsearch) throw new Error('the host under test has no stand-in');
  return { ...host, elasticsearch };
}
