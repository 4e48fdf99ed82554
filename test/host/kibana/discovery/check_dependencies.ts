import { ManifestError } from './manifest_error';
import type { PluginManifest } from './plugin_manifest';

export interface AvailablePlugins {
  /** Ids of all plugins that are there. */
  ids: ReadonlySet<string>;
  /** Ids of those that have a browser bundle. */
  withBrowserBundle: ReadonlySet<string>;
}

export type DependencyCheck = { enabled: true } | { enabled: false; missing: string[] };

/**
 * Tells if a plugin can run beside the others. A missing required plugin only disables it; a required bundle that
 * doesn't exist stops the start (src/core/packages/plugins/server-internal/src/plugins_service.ts).
 *
 * @throws ManifestError for a missing required bundle
 */
export function checkDependencies(manifest: PluginManifest, available: AvailablePlugins): DependencyCheck {
  for (const bundle of manifest.requiredBundles) {
    if (!available.withBrowserBundle.has(bundle)) {
      throw new ManifestError(
        `plugin "${manifest.id}"`,
        available.ids.has(bundle)
          ? `"requiredBundles" names "${bundle}", which has no browser bundle here`
          : `"requiredBundles" names "${bundle}", which is not there`
      );
    }
  }
  const missing = manifest.requiredPlugins.filter((id) => !available.ids.has(id));
  return missing.length === 0 ? { enabled: true } : { enabled: false, missing };
}
