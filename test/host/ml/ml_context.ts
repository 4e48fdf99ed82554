import type { Module } from '@kbn/ml-plugin/server';
import type { KibanaRequest } from '@kbn/core/server';

import type { HostCore } from '../host_plugin';
import type { JobSpaces } from './job_spaces';

/** Turns UI capabilities off for a request, as Kibana's `core.capabilities.registerSwitcher` takes it. */
export type CapabilitiesSwitcher = (
  request: KibanaRequest,
  capabilities: Record<string, Record<string, boolean>>
) => Promise<Record<string, Record<string, boolean>>>;

/** Core, with what newer hosts offer beside it. */
export type MlHostCore = HostCore & {
  capabilities: { registerSwitcher?(switcher: CapabilitiesSwitcher): void };
};

/** What all parts of the ML plugin share. */
export interface MlContext {
  core: MlHostCore;
  jobSpaces: JobSpaces;
  /** Modules from folders; those from saved objects are asked for with the user's rights. */
  fileModules: Module[];
  started: boolean;
}
