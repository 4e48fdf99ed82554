import { builtInModules } from '../modules/built_in_modules';
import type { HostCore, HostPlugin } from '../host_plugin';
import { JobSpaces } from './job_spaces';
import { createLicenseSwitcher } from './license_switcher';
import { loadModules } from './load_modules';
import type { MlContext } from './ml_context';
import { ML_FEATURE } from './ml_feature';
import { registerBulkCreate } from './routes/bulk_create';
import { registerDatafeedRoutes } from './routes/datafeed_routes';
import { registerJobRoutes } from './routes/job_routes';
import { createMlRouter } from './routes/ml_router';
import { registerModelMemoryRoute } from './routes/model_memory_route';
import { registerModuleRoutes } from './routes/module_routes';
import { registerResultsRoutes } from './routes/results_routes';
import { registerSavedObjectRoutes } from './routes/saved_object_routes';
import { registerSystemRoutes } from './routes/system_routes';
import { createSharedServices, type HostMlSetup } from './shared_services';
import { syncJobSpaces } from './sync_job_spaces';

export interface MlHostPluginOptions {
  /** Folders of modules, or `7.17`, instead of the built-in ones; see `loadModules`. */
  modules: string[];
}

export interface MlHostPlugin extends HostPlugin {
  setup(core: HostCore): HostMlSetup;
  start(): Promise<void>;
}

/**
 * The host's double of Kibana's ML plugin: its server contract and HTTP routes, made of Elasticsearch's own ML API.
 * `start` fails if a module folder does not exist; what of the modules cannot be read is logged
 * and left out.
 */
export function createMlHostPlugin({ modules }: MlHostPluginOptions): MlHostPlugin {
  let context: MlContext | undefined;
  return {
    id: 'ml',
    setup(hostCore) {
      const core: MlContext['core'] = hostCore;
      context = { core, jobSpaces: new JobSpaces(), fileModules: [], started: false };
      core.features.registerKibanaFeature(ML_FEATURE);
      core.capabilities.registerSwitcher?.(createLicenseSwitcher(core));
      registerRoutes(context);
      return createSharedServices(context);
    },
    async start() {
      if (context === undefined) {
        throw new Error('ML was started without setup');
      }
      await Promise.all([addModules(context, modules), syncJobSpaces(context)]);
      context.started = true;
    },
  };
}

function registerRoutes(context: MlContext): void {
  const router = createMlRouter(context);
  registerBulkCreate(router, context);
  registerDatafeedRoutes(router, context);
  registerJobRoutes(router, context);
  registerModelMemoryRoute(router, context);
  registerModuleRoutes(router, context);
  registerResultsRoutes(router, context);
  registerSavedObjectRoutes(router, context);
  registerSystemRoutes(router, context);
}

async function addModules({ core, fileModules }: MlContext, modules: string[]): Promise<void> {
  if (modules.length === 0) {
    fileModules.push(...builtInModules());
    return;
  }
  const loaded = await loadModules(modules);
  for (const { source, problem } of loaded.warnings) {
    // Messages of JSON.parse quote the file, line breaks and all.
    core.logger.warn(`ML modules: ${source}: ${problem}`.replace(/\s+/g, ' '));
  }
  fileModules.push(...loaded.fileModules);
  core.savedObjects.add(loaded.savedObjects);
}
