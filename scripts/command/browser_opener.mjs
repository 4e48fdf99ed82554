import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

/**
 * What opens a URL in the person's browser, or undefined where nobody would see it: output that isn't a terminal, a
 * continuous integration machine, no display, no opener.
 *
 * @returns {((url: string) => void) | undefined}
 */
export function browserOpener() {
  if (!process.stdout.isTTY || process.env.CI) return undefined;

  const command = openerCommand();
  if (!command) return undefined;
  const [program, ...args] = command;
  return (url) => {
    const child = spawn(program, [...args, url], { stdio: 'ignore', detached: true });
    child.on('error', (error) => console.error(`The browser could not be opened: ${error.message}`));
    child.unref();
  };
}

function openerCommand() {
  switch (process.platform) {
    case 'darwin':
      return ['open'];
    case 'win32':
      return ['cmd', '/c', 'start', ''];
    default:
      return hasDisplay() && isOnPath('xdg-open') ? ['xdg-open'] : undefined;
  }
}

function hasDisplay() {
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

function isOnPath(program) {
  return (process.env.PATH ?? '')
    .split(path.delimiter)
    .some((folder) => folder && existsSync(path.join(folder, program)));
}
