import type { AlertingServerStart } from '@kbn/alerting-plugin/server';
import type { CoreSetup, CoreStart, Logger, Plugin, PluginInitializerContext } from '@kbn/core/server';
import type { FeaturesPluginSetup } from '@kbn/features-plugin/server';
import type { FleetStartContract } from '@kbn/fleet-plugin/server';
import type { MlPluginSetup } from '@kbn/ml-plugin/server';
import pLimit from 'p-limit';

import { FEATURE } from './feature';
import { registerRoutes } from './routes/register_routes';
import { createHighsSolver } from './solver/highs_solver';
import { evidenceRuns } from './sources/evidence/evidence_runs';

export interface SetupDependencies {
  features: FeaturesPluginSetup;
  /** Absent where ML is switched off. ML gives its contract in setup only (x-pack/…/ml/server/plugin.ts). */
  ml?: MlPluginSetup;
}

export interface StartDependencies {
  alerting?: AlertingServerStart;
  fleet?: FleetStartContract;
}

export class MlJobPickerPlugin implements Plugin<void, void, SetupDependencies, StartDependencies> {
  private readonly logger: Logger;
  private readonly kibanaVersion: string;
  private readonly solver = createHighsSolver();
  private started: StartDependencies = {};

  constructor(initializerContext: PluginInitializerContext) {
    this.logger = initializerContext.logger.get();
    this.kibanaVersion = initializerContext.env.packageInfo.version;
  }

  setup(core: CoreSetup, { features, ml }: SetupDependencies): void {
    features.registerKibanaFeature(FEATURE);
    registerRoutes(core.http, {
      ml,
      alerting: () => this.started.alerting,
      fleet: () => this.started.fleet,
      evidenceRuns: evidenceRuns(),
      solver: { solve: this.solver.solve, inTurn: pLimit(1) },
      kibanaVersion: this.kibanaVersion,
      logger: this.logger,
    });
  }

  start(_core: CoreStart, dependencies: StartDependencies): void {
    this.started = dependencies;
  }

  stop(): void {
    this.solver.close();
  }
}
