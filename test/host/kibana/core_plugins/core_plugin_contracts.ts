import type { KibanaRequest } from '@kbn/core/server';

import type { KibanaServices } from '../kibana_services';
import { refuseUnknown } from '../plugins/refuse_unknown';

/** Setup and start contract of a plugin, under its id. */
export interface PluginContracts {
  setup: object | undefined;
  start: object | undefined;
}

/** `features`, `licensing` and `spaces`: the plugins that every Kibana of the default distribution has. */
export function corePluginContracts(services: KibanaServices): Map<string, PluginContracts> {
  const { features, licensing, spaces } = services;
  const license = { license$: licensing.license$, refresh: () => licensing.refresh() };
  const spacesService = refuseUnknown('plugins.spaces.spacesService', {
    getSpaceId: (request: KibanaRequest) => spaces.getSpaceId(request),
    getActiveSpace: (request: KibanaRequest) => Promise.resolve(spaces.getActiveSpace(request)),
    isInDefaultSpace: (request: KibanaRequest) => spaces.getSpaceId(request) === 'default',
  });
  const forSpaces = refuseUnknown('plugins.spaces', { spacesService });
  return new Map<string, PluginContracts>([
    [
      'features',
      {
        setup: refuseUnknown('plugins.features', features.contract),
        start: refuseUnknown('plugins.features', {}),
      },
    ],
    [
      'licensing',
      {
        setup: refuseUnknown('plugins.licensing', license),
        start: refuseUnknown('plugins.licensing', {
          ...license,
          getLicense: () => Promise.resolve(licensing.license),
        }),
      },
    ],
    ['spaces', { setup: forSpaces, start: forSpaces }],
  ]);
}
