import type { Plugin, PluginInitializerContext } from '@kbn/core/public';

import { MlJobPickerPlugin } from './plugin';

/** What Kibana calls to get the browser side of the plugin (src/core/packages/plugins/browser-internal/src/plugin.ts). */
export function plugin({ env }: PluginInitializerContext): Plugin {
  return new MlJobPickerPlugin(env.packageInfo.version);
}
