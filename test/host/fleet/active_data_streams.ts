import type { InstalledPackage } from '@kbn/fleet-plugin/server';

import type { EnvironmentIndex } from '../environments/environment';

type DataStreamPattern = InstalledPackage['dataStreams'][number];

/**
 * The patterns of a package's data streams that exist, one per dataset. A data stream belongs to the package that its
 * dataset begins with: `logs-system.auth-default` to `system`.
 */
export function activeDataStreams(
  packageName: string,
  indices: readonly EnvironmentIndex[]
): DataStreamPattern[] {
  const patterns = new Map<string, DataStreamPattern>();
  for (const { kind, name } of indices) {
    const [type, dataset = '', namespace] = name.split('-');
    const [owner, ...stream] = dataset.split('.');
    if (kind !== 'data_stream' || namespace === undefined || owner !== packageName) continue;
    const pattern = `${type}-${dataset}-*`;
    patterns.set(pattern, { name: pattern, title: stream.join('.') || packageName });
  }
  return [...patterns.values()];
}
