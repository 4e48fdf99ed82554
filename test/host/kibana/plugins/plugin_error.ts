export type PluginPhase = 'load' | 'setup' | 'start' | 'stop';

/** What a plugin threw, with its name and the phase it happened in. */
export class PluginError extends Error {
  constructor(pluginId: string, phase: PluginPhase, cause: unknown) {
    super(`Plugin "${pluginId}" failed in ${phase}: ${messageOf(cause)}`, { cause });
    this.name = 'PluginError';
  }
}

/** Plugins may run in another realm, where `instanceof Error` says no. */
function messageOf(cause: unknown): string {
  if (typeof cause === 'object' && cause !== null && 'message' in cause) return String(cause.message);
  return String(cause);
}
