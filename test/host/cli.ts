import { CLI_HELP, parseCliArguments, type CliArguments } from './kibana/cli_arguments';
import { errorMessage } from './kibana/error_message';
import { ManifestError } from './kibana/discovery/manifest_error';
import { PluginError } from './kibana/plugins/plugin_error';
import { DEFAULT_KIBANA_VERSION, startHost, type RunningHost } from './start_host';

/** Runs the host until SIGINT or SIGTERM. The exit code is 1 if it could not start, else 0. */
async function main(): Promise<void> {
  const signal = nextStopSignal();
  let host: RunningHost | undefined;
  try {
    const cliArguments = parseCliArguments(process.argv.slice(2));
    if (cliArguments === 'help') {
      process.stdout.write(CLI_HELP);
      return;
    }
    host = await start(cliArguments);
    announce(host);
    await signal;
  } catch (error) {
    process.exitCode = 1;
    report(error);
  } finally {
    await host?.close();
  }
}

/**
 * Resolves with the first signal to stop. Later ones change nothing: a terminal sends Ctrl+C to this process and to the
 * one that started it, which passes it on.
 */
function nextStopSignal(): Promise<NodeJS.Signals> {
  return new Promise((resolve) => {
    process.on('SIGINT', resolve);
    process.on('SIGTERM', resolve);
  });
}

async function start(cliArguments: CliArguments): Promise<RunningHost> {
  try {
    return await startHost(cliArguments);
  } catch (error) {
    if (!(error instanceof ManifestError) || cliArguments.packageDir !== undefined) throw error;
    const version = cliArguments.kibanaVersion ?? DEFAULT_KIBANA_VERSION;
    throw new Error(`${error.message}. This builds it: npm run package -- --kibana-version ${version}`);
  }
}

function announce({ url, environmentName, userName, missingPlugins }: RunningHost): void {
  if (missingPlugins.length > 0) {
    throw new Error(
      `ML Job Picker is disabled: it requires plugins that are not there: ${missingPlugins.join(', ')}`
    );
  }
  process.stdout.write(
    `ML Job Picker is ready: ${url}/app/mlJobPicker  (environment ${environmentName}, user ${userName})\n`
  );
}

/** One line; for a plugin's own failure also where it happened. */
function report(error: unknown): void {
  process.stderr.write(`ML Job Picker could not start: ${errorMessage(error)}\n`);
  if (error instanceof PluginError && error.cause instanceof Error)
    process.stderr.write(`${error.cause.stack ?? ''}\n`);
}

void main();
