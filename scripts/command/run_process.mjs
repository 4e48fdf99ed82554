import { spawn } from 'node:child_process';
import { constants } from 'node:os';

import { REPOSITORY_DIR } from './repository_dir.mjs';

/**
 * Runs a program in the repository's folder to its end, with the terminal as its own, and answers its exit code.
 * SIGINT, SIGTERM and SIGHUP to this process are passed on, and its parent's end counts as SIGTERM; a program ended by a
 * signal answers 128 + its number.
 *
 * @param {string} program
 * @param {string[]} args
 * @param {{ env?: Record<string, string>; onOutput?: (text: string) => void }} [options] `onOutput` reads along what the
 *   program prints
 * @returns {Promise<number>}
 */
export function runProcess(program, args, { env = {}, onOutput } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd: REPOSITORY_DIR,
      env: { ...process.env, ...env },
      stdio: ['inherit', onOutput ? 'pipe' : 'inherit', 'inherit'],
    });
    child.stdout?.on('data', (chunk) => {
      process.stdout.write(chunk);
      onOutput?.(String(chunk));
    });

    const stopForwarding = forwardSignals(child);
    child.on('error', (error) => {
      stopForwarding();
      reject(error);
    });
    child.on('close', (code, signal) => {
      stopForwarding();
      resolve(code ?? 128 + (signal ? constants.signals[signal] : 0));
    });
  });
}

function forwardSignals(child) {
  const listeners = ['SIGINT', 'SIGTERM', 'SIGHUP'].map((signal) => {
    const listener = () => {
      // A terminal sends Ctrl-C to the whole group: passing it on would be a second one.
      if (signal === 'SIGINT' && process.stdin.isTTY) return;
      child.kill(signal);
    };
    process.on(signal, listener);
    return [signal, listener];
  });
  const watch = onParentEnd(() => child.kill('SIGTERM'));
  return () => {
    clearInterval(watch);
    listeners.forEach(([signal, listener]) => process.off(signal, listener));
  };
}

/** npm passes SIGTERM to the shell between it and this process, and the shell ends without passing it on. */
function onParentEnd(stop) {
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    stop();
  }, 300);
  return watch;
}
