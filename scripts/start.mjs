import { parseArgs } from 'node:util';

import { browserOpener } from './command/browser_opener.mjs';
import { checkNodeVersion } from './command/check_node_version.mjs';
import { installDependencies } from './command/install_dependencies.mjs';
import { runTypescript } from './command/run_typescript.mjs';

const HELP = `npm start -- [--no-open] [options of the host]

Installs what is missing, builds the plugin package and the host's browser side if their sources changed, and starts the
host: a small Kibana with a small Elasticsearch behind it, with the plugin in it.

  --no-open    don't open the browser

Options of the host:
`;

/** `npm start`: from a fresh clone to the running product. */
async function main() {
  checkNodeVersion(process.versions.node);
  const args = process.argv.slice(2);
  const hostArgs = args.filter((arg) => arg !== '--no-open');

  await installDependencies();
  if (args.includes('--help')) {
    console.log(HELP);
    return runTypescript('test/host/cli.ts', ['--help']);
  }

  for (const build of buildsFor(hostArgs)) {
    const code = await runTypescript(...build);
    if (code !== 0) return code;
  }
  const open = args.includes('--no-open') ? undefined : browserOpener();
  return runTypescript('test/host/cli.ts', hostArgs, open && { onOutput: openWhenReady(open) });
}

function buildsFor(hostArgs) {
  // Only what concerns the package is read here; the host itself refuses what it doesn't know.
  const { values } = parseArgs({
    args: hostArgs,
    strict: false,
    options: { 'kibana-version': { type: 'string' }, 'package-dir': { type: 'string' } },
  });
  const version = values['kibana-version'];
  const packageArgs = typeof version === 'string' ? ['--kibana-version', version] : [];
  const hostBrowser = ['test/host/browser/build_host_browser_cli.ts'];
  return values['package-dir']
    ? [hostBrowser]
    : [['scripts/ensure_package_cli.ts', packageArgs], hostBrowser];
}

function openWhenReady(open) {
  let text = '';
  let opened = false;
  return (chunk) => {
    if (opened) return;
    text += chunk;
    const url = /ready: (http:\/\/\S+)\s/.exec(text)?.[1];
    if (url === undefined) return;
    opened = true;
    open(url);
  };
}

process.exitCode = await main();
