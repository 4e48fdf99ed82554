import { errorMessage } from '../error_message';

export type PluginPhase = 'load' | 'setup' | 'start' | 'stop';

/** What a plugin threw, with its name and the phase it happened in. */
export class PluginError extends Error {
  constructor(pluginId: string, phase: PluginPhase, cause: unknown) {
    super(`Plugin "${pluginId}" failed in ${phase}: ${errorMessage(cause)}`, { cause });
    this.name = 'PluginError';
  }
}
