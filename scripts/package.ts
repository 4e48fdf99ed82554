import path from 'node:path';
import { parseArgs } from 'node:util';

import { buildPackage } from './packaging/build_package';
import { BUDGETS } from './packaging/check_budgets';
import { commandLine } from './packaging/command_line';
import { DEFAULT_KIBANA_VERSION } from './packaging/default_kibana_version';
import { PackagingError } from './packaging/packaging_error';
import { parseKibanaVersion } from './packaging/parse_kibana_version';

const HELP = `Usage: npm run package -- [--kibana-version X.Y.Z]… [--root DIR]

Builds the plugin and writes build/mlJobPicker-<version>.zip for each Kibana version (default ${DEFAULT_KIBANA_VERSION}),
and the unpacked tree for the first of them in build/unpacked.

  --kibana-version X.Y.Z   exact version of the Kibana that the zip is for; may be repeated
  --root DIR               checkout to package (default: this one)
  --help                   this text`;

async function main(): Promise<void> {
  const options = readArguments();
  if (options.help) {
    console.log(HELP);
    return;
  }

  const started = performance.now();
  const { zips, report, pluginDir } = await buildPackage(options);
  const { browser, server } = report;

  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(`Packaged in ${seconds} s:`);
  for (const zip of zips) console.log(`  ${path.relative('', zip)}`);
  console.log(`  ${path.relative('', pluginDir)} (unpacked)`);
  console.log(`Entry of every page: ${kilobytes(browser.entryBytes)} of ${kilobytes(BUDGETS.entryBytes)}`);
  console.log(
    `First load of the app: ${kilobytes(browser.firstLoadBytes)} of ${kilobytes(BUDGETS.firstLoadBytes)}`
  );
  console.log(`Server bundle: ${kilobytes(server.entryBytes)}`);
}

function readArguments(): { help: boolean; kibanaVersions: string[]; rootDir: string | undefined } {
  try {
    const { values } = parseArgs({
      options: {
        'kibana-version': { type: 'string', multiple: true },
        root: { type: 'string' },
        help: { type: 'boolean' },
      },
    });
    return {
      help: values.help ?? false,
      kibanaVersions: (values['kibana-version'] ?? [DEFAULT_KIBANA_VERSION]).map(parseKibanaVersion),
      rootDir: values.root === undefined ? undefined : path.resolve(values.root),
    };
  } catch (error) {
    if (error instanceof TypeError) throw new PackagingError(`${error.message}\n\n${HELP}`);
    throw error;
  }
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1024).toFixed(1)} KB`;
}

commandLine(main);
