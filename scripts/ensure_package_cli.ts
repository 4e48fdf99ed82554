import path from 'node:path';
import { parseArgs } from 'node:util';

import { ensurePackage } from './ensure_package';
import { commandLine } from './packaging/command_line';
import { DEFAULT_KIBANA_VERSION } from './packaging/default_kibana_version';
import { parseKibanaVersion } from './packaging/parse_kibana_version';

/** `node --import tsx scripts/ensure_package_cli.ts [--kibana-version X.Y.Z] [--root DIR]`: what `npm start` runs before the host. */
commandLine(async () => {
  const { values } = parseArgs({
    options: { 'kibana-version': { type: 'string' }, root: { type: 'string' } },
  });
  const kibanaVersion = parseKibanaVersion(values['kibana-version'] ?? DEFAULT_KIBANA_VERSION);

  const started = performance.now();
  const { built } = await ensurePackage({
    kibanaVersion,
    rootDir: values.root === undefined ? undefined : path.resolve(values.root),
  });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(
    built
      ? `Built the plugin package for Kibana ${kibanaVersion} in ${seconds} s`
      : 'The plugin package is up to date'
  );
});
