import { PluginError, type PluginPhase } from './plugin_error';

/** Kibana's limit for an asynchronous setup or start (plugins_system.ts). */
const PHASE_LIMIT_MS = 30_000;

/**
 * Runs one phase of a plugin's life and waits for it.
 *
 * @throws PluginError naming plugin and phase, also when the phase takes longer than Kibana would wait
 */
export async function runPhase<T>(
  pluginId: string,
  phase: PluginPhase,
  run: () => T | Promise<T>
): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new Error(`did not finish within ${PHASE_LIMIT_MS / 1000} s`)),
      PHASE_LIMIT_MS
    );
  });
  try {
    return await Promise.race([Promise.resolve().then(run), limit]);
  } catch (error) {
    throw error instanceof PluginError ? error : new PluginError(pluginId, phase, error);
  } finally {
    clearTimeout(timer);
  }
}
