import path from 'node:path';

import semver from 'semver';

import { createActionsHostPlugin } from './actions/create_actions_host_plugin';
import type { ElasticsearchStandIn } from './elasticsearch/elasticsearch_stand_in';
import { startElasticsearch } from './elasticsearch/start_elasticsearch';
import type { Environment, EnvironmentUser } from './environments/environment';
import { loadEnvironment } from './environments/load_environment';
import { createFleetHostPlugin } from './fleet/create_fleet_host_plugin';
import type { HostPlugin } from './host_plugin';
import { checkModuleFolders, checkRulesFile } from './kibana/check_input_files';
import { Closers } from './kibana/closers';
import { parseElasticsearchUrl, type ElasticsearchTarget } from './kibana/elasticsearch/elasticsearch_target';
import { errorCode } from './kibana/error_code';
import { HostOptionError } from './kibana/host_option_error';
import type { RegisteredRoute } from './kibana/http/registered_route';
import { createHostLogger } from './kibana/plugins/host_logger';
import { startKibana } from './kibana/start_kibana';
import { createMlHostPlugin } from './ml/create_ml_host_plugin';
import { OLD_GENERATION } from './modules/built_in_modules';
import { BUILT_IN_RULES } from './rules/built_in_rules';
import { createAlertingHostPlugin } from './rules/create_alerting_host_plugin';
import { createRulesHostPlugin } from './rules/create_rules_host_plugin';
import { RuleStore } from './rules/rule_store';

const REPOSITORY = path.resolve(__dirname, '../..');

export const DEFAULT_KIBANA_VERSION = '9.5.0';
export const DEFAULT_PACKAGE_DIR = path.join(REPOSITORY, 'build', 'unpacked', 'kibana', 'mlJobPicker');
export const DEFAULT_BROWSER_DIR = path.join(REPOSITORY, 'target', 'host_browser');

/** ML time runs this much faster than the clock: 14 days of look-back take some seconds. */
export const DEFAULT_TIME_SCALE = 600;

export interface HostOptions {
  /** 0 takes any free one. */
  port: number;
  /** Name or file of an environment, or the environment itself. */
  environment: string | Environment;
  /** Whose browser session it is; without it the environment's first user. */
  user?: string;
  /** Exact, `x.y.z`. */
  kibanaVersion?: string;
  timeScale?: number;
  /** Folders of ML modules, or `7.17` for those of that Kibana, that replace the built-in ones. */
  modules?: string[];
  /** File of prebuilt rules, or `built-in` for a package of the host's own; without it none are there. */
  rules?: string;
  /** A real cluster instead of the stand-in. Its credentials are Kibana's and every user's. */
  elasticsearchUrl?: string;
  /** The unpacked plugin package. */
  packageDir?: string;
  /** The built browser side of the host. */
  browserDir?: string;
  /** Logs errors only. */
  quiet?: boolean;
}

export interface RunningHost {
  /** `http://localhost:<port>` */
  url: string;
  environmentName: string;
  userName: string;
  /** Absent when a real cluster is used. */
  elasticsearch?: ElasticsearchStandIn;
  /** Every route that was registered, of core, the host's plugins and the plugin under test. */
  routes: RegisteredRoute[];
  /** Requests to Elasticsearch that the plugin under test has sent as Kibana's internal user so far. */
  readonly internalUserCalls: number;
  /** Required plugins that are not there; the plugin under test is disabled then. */
  missingPlugins: string[];
  close(): Promise<void>;
}

/**
 * Starts a small Kibana around the built plugin package, with its own Elasticsearch stand-in or on a real cluster.
 * When it throws, nothing is left running.
 *
 * @throws HostOptionError for an option that can't be used, and what the environment, the plugins or Elasticsearch throw
 */
export async function startHost(options: HostOptions): Promise<RunningHost> {
  const kibanaVersion = options.kibanaVersion ?? DEFAULT_KIBANA_VERSION;
  if (semver.valid(kibanaVersion) !== kibanaVersion) {
    throw new HostOptionError(
      `"${kibanaVersion}" is not a Kibana version; give all three numbers, like 9.5.0`
    );
  }
  const timeScale = options.timeScale ?? DEFAULT_TIME_SCALE;
  await checkModuleFolders(options.modules?.filter((name) => name !== OLD_GENERATION) ?? []);
  if (options.rules !== undefined && options.rules !== BUILT_IN_RULES) await checkRulesFile(options.rules);
  const environment =
    typeof options.environment === 'string'
      ? await loadEnvironment(options.environment)
      : options.environment;
  const pageUser = findUser(environment, options.user);

  const closers = new Closers();
  try {
    const cluster = await connectElasticsearch(options, environment, timeScale, closers);
    const kibana = await startKibana({
      port: options.port,
      environment,
      pageUser,
      kibanaVersion,
      elasticsearch: cluster.target,
      hostPlugins: hostPlugins(options, environment),
      packageDir: options.packageDir ?? DEFAULT_PACKAGE_DIR,
      browserDir: options.browserDir ?? DEFAULT_BROWSER_DIR,
      logger: createHostLogger({
        level: options.quiet === true ? 'error' : 'info',
        write: (line) => process.stderr.write(`${line}\n`),
      }),
    });
    closers.add(() => kibana.close());
    return {
      url: kibana.url,
      environmentName: environment.name,
      userName: pageUser.name,
      elasticsearch: cluster.standIn,
      routes: kibana.routes,
      missingPlugins: kibana.missingPlugins,
      get internalUserCalls() {
        return kibana.internalUserCalls;
      },
      close: () => closers.closeAll(),
    };
  } catch (error) {
    await closers.closeAll();
    throw errorCode(error) === 'EADDRINUSE' ? portInUse(options.port) : error;
  }
}

function findUser({ name: environmentName, users }: Environment, name: string | undefined): EnvironmentUser {
  const user = name === undefined ? users[0] : users.find((candidate) => candidate.name === name);
  if (user) return user;
  const known = users.map((candidate) => candidate.name).join(', ');
  throw new HostOptionError(
    name === undefined
      ? `The environment "${environmentName}" has no users`
      : `There is no user "${name}" in the environment "${environmentName}". Known: ${known}`
  );
}

interface Cluster {
  target: ElasticsearchTarget;
  standIn?: ElasticsearchStandIn;
}

async function connectElasticsearch(
  { elasticsearchUrl }: HostOptions,
  environment: Environment,
  timeScale: number,
  closers: Closers
): Promise<Cluster> {
  if (elasticsearchUrl !== undefined) return { target: parseElasticsearchUrl(elasticsearchUrl) };
  const standIn = await startElasticsearch({ environment, timeScale });
  closers.add(() => standIn.close());
  return { target: { url: standIn.url }, standIn };
}

function hostPlugins({ modules, rules }: HostOptions, environment: Environment): HostPlugin[] {
  const ml = environment.ml.enabled ? [createMlHostPlugin({ modules: modules ?? [] })] : [];
  const shared = { rules, store: new RuleStore() };
  return [
    ...ml,
    createFleetHostPlugin(),
    createRulesHostPlugin(shared),
    createActionsHostPlugin({ rules: shared.store }),
    createAlertingHostPlugin(shared),
  ];
}

function portInUse(port: number): HostOptionError {
  return new HostOptionError(
    `Port ${port} is in use. Choose another with --port <number>, or let --port 0 take any free one`
  );
}
