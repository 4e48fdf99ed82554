import type { CoreSetup, Logger, Plugin, PluginInitializerContext } from '@kbn/core/server';
import type { FeaturesPluginSetup } from '@kbn/features-plugin/server';
import type { MlPluginSetup } from '@kbn/ml-plugin/server';

import { FEATURE } from './feature';
import { registerRoutes } from './routes/register_routes';

export interface SetupDependencies {
  features: FeaturesPluginSetup;
  /** Absent where ML is switched off. ML gives its contract in setup only (x-pack/…/ml/server/plugin.ts). */
  ml?: MlPluginSetup;
}

export class MlJobPickerPlugin implements Plugin<void, void, SetupDependencies> {
  private readonly logger: Logger;

  constructor(initializerContext: PluginInitializerContext) {
    this.logger = initializerContext.logger.get();
  }

  setup(core: CoreSetup, { features, ml }: SetupDependencies): void {
    features.registerKibanaFeature(FEATURE);
    registerRoutes(core.http, { ml, logger: this.logger });
  }

  start(): void {}
}
