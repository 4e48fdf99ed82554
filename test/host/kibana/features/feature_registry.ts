import type { FeaturesPluginSetup, KibanaFeatureConfig } from '@kbn/features-plugin/server';

import { checkFeature } from './feature_schema';

/** The features that plugins register in setup; closed afterwards. */
export class FeatureRegistry {
  private readonly features = new Map<string, KibanaFeatureConfig>();
  private locked = false;

  readonly contract: FeaturesPluginSetup = {
    registerKibanaFeature: (config) => this.register(config),
  };

  getAll(): readonly KibanaFeatureConfig[] {
    return [...this.features.values()];
  }

  has(id: string): boolean {
    return this.features.has(id);
  }

  lock(): void {
    this.locked = true;
  }

  private register(config: KibanaFeatureConfig): void {
    if (this.locked) throw new Error(`Feature "${config.id}" cannot be registered any more: setup is over`);
    const feature = checkFeature(config);
    if (this.features.has(feature.id)) throw new Error(`Feature "${feature.id}" is registered already`);
    this.features.set(feature.id, feature);
  }
}
