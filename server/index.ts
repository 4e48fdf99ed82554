import type { PluginInitializerContext } from '@kbn/core/server';

import { MlJobPickerPlugin } from './plugin';

export function plugin(initializerContext: PluginInitializerContext): MlJobPickerPlugin {
  return new MlJobPickerPlugin(initializerContext);
}
