import path from 'node:path';

import { ensurePackage } from '../../../scripts/ensure_package';
import { buildHostBrowser } from '../../host/browser/build_host_browser';
import type { ElasticsearchStandIn } from '../../host/elasticsearch/elasticsearch_stand_in';
import { startHost, type HostOptions, type RunningHost } from '../../host/start_host';

const KIBANA_VERSION = '9.5.0';

export interface HostUnderTest extends RunningHost {
  /** The stand-in: tests never run against a real cluster. */
  elasticsearch: ElasticsearchStandIn;
}

/** The host with the package as `npm start` would run it, quiet and on a free port. */
export async function startHostUnderTest(
  options: Partial<HostOptions> & Pick<HostOptions, 'environment'>
): Promise<HostUnderTest> {
  const { unpackedDir } = await ensurePackage({ kibanaVersion: KIBANA_VERSION });
  const { outDir } = await buildHostBrowser();
  const host = await startHost({
    port: 0,
    kibanaVersion: KIBANA_VERSION,
    packageDir: path.join(unpackedDir, 'kibana', 'mlJobPicker'),
    browserDir: outDir,
    quiet: true,
    ...options,
  });
  const { elasticsearch } = host;
  if (!elasticsearch) throw new Error('the host under test has no stand-in');
  return { ...host, elasticsearch };
}
