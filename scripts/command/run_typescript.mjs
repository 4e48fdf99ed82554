import { runProcess } from './run_process.mjs';

/**
 * Runs one of the repository's TypeScript commands.
 *
 * @param {string} script path from the repository's folder
 * @param {string[]} [args]
 * @param {Parameters<typeof runProcess>[2]} [options]
 * @returns {Promise<number>} its exit code
 */
export function runTypescript(script, args = [], options = undefined) {
  return runProcess(process.execPath, ['--import', 'tsx', script, ...args], options);
}
