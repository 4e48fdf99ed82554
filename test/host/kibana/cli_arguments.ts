import { parseArgs } from 'node:util';

import { BUILT_IN_RULES } from '../rules/built_in_rules';
import { errorMessage } from './error_message';
import { HostOptionError } from './host_option_error';

export const DEFAULT_PORT = 5601;

/** The word for no package of rules. */
const NO_RULES = 'none';

export interface CliArguments {
  port: number;
  environment: string;
  modules: string[];
  /** Absent where no package of rules is wanted. */
  rules?: string;
  user?: string;
  kibanaVersion?: string;
  timeScale?: number;
  elasticsearchUrl?: string;
  packageDir?: string;
  browserDir?: string;
}

export const CLI_HELP = `Starts ML Job Picker on a small Kibana of its own.

  --port <number>              where to listen; 0 takes any free port (default ${DEFAULT_PORT})
  --environment <name|file>    the cluster to show (default "default")
  --user <name>                whose session it is (default: the environment's first user)
  --modules <folder|7.17>      ML modules instead of the built-in ones: a folder of them, or 7.17 for those that Kibana
                               7.17 had; may be given more than once
  --rules <file|built-in|none> prebuilt detection rules: of a file, one for each built-in job (default), or no package
  --kibana-version <x.y.z>     the Kibana version to be (default 9.5.0)
  --time-scale <number>        how much faster than the clock ML time runs (default 600)
  --elasticsearch <url>        a real cluster instead of the stand-in: https://user:password@host:9200
  --package-dir <folder>       the unpacked plugin package (default build/unpacked/kibana/mlJobPicker)
  --browser-dir <folder>       the built browser side of the host (default target/host_browser)
  --help                       this text
`;

/**
 * Reads the command line of the host.
 *
 * @returns 'help' if that is what was asked for
 * @throws HostOptionError saying which flag is wrong
 */
export function parseCliArguments(argv: readonly string[]): CliArguments | 'help' {
  const values = parseFlags(argv);
  if (values.help === true) return 'help';
  return {
    port: wholeNumber('--port', values.port, 65_535) ?? DEFAULT_PORT,
    environment: values.environment ?? 'default',
    modules: values.modules ?? [],
    rules: rulesOf(values.rules),
    user: values.user,
    kibanaVersion: values['kibana-version'],
    timeScale: positiveNumber('--time-scale', values['time-scale']),
    elasticsearchUrl: values.elasticsearch,
    packageDir: values['package-dir'],
    browserDir: values['browser-dir'],
  };
}

function rulesOf(text: string = BUILT_IN_RULES): string | undefined {
  return text === NO_RULES ? undefined : text;
}

function parseFlags(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: false,
      options: {
        port: { type: 'string' },
        environment: { type: 'string' },
        modules: { type: 'string', multiple: true },
        rules: { type: 'string' },
        user: { type: 'string' },
        'kibana-version': { type: 'string' },
        'time-scale': { type: 'string' },
        elasticsearch: { type: 'string' },
        'package-dir': { type: 'string' },
        'browser-dir': { type: 'string' },
        help: { type: 'boolean' },
      },
    }).values;
  } catch (error) {
    const [problem] = errorMessage(error).split('\n');
    throw new HostOptionError(`${problem ?? ''} (--help lists the flags)`);
  }
}

function wholeNumber(flag: string, text: string | undefined, maximum: number): number | undefined {
  if (text === undefined) return undefined;
  const value = Number(text);
  if (text.trim() === '' || !Number.isInteger(value) || value < 0 || value > maximum) {
    throw new HostOptionError(`${flag} must be a whole number from 0 to ${maximum}, but is "${text}"`);
  }
  return value;
}

function positiveNumber(flag: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const value = Number(text);
  if (text.trim() === '' || !Number.isFinite(value) || value <= 0) {
    throw new HostOptionError(`${flag} must be a number above 0, but is "${text}"`);
  }
  return value;
}
