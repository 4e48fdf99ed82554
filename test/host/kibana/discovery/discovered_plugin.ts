import type { PluginManifest } from './plugin_manifest';

/** A plugin folder whose manifest and files are in order. */
export interface DiscoveredPlugin {
  manifest: PluginManifest;
  /** Absolute. */
  folder: string;
}
