import { runProcess } from './run_process.mjs';

/**
 * Runs npm itself, the one that started this process if there is one.
 *
 * @param {string[]} args
 * @returns {Promise<number>} npm's exit code
 */
export function runNpm(args) {
  const npmCli = process.env.npm_execpath;
  if (npmCli?.endsWith('.js')) return runProcess(process.execPath, [npmCli, ...args]);
  return runProcess(process.platform === 'win32' ? 'npm.cmd' : 'npm', args);
}
