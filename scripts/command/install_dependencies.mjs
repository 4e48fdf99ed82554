import { writeFileSync } from 'node:fs';
import path from 'node:path';

import { installReason, lockDigest, STAMP_FILE } from './install_reason.mjs';
import { REPOSITORY_DIR } from './repository_dir.mjs';
import { runNpm } from './run_npm.mjs';

/** Brings node_modules up to date with package-lock.json, or ends the process with npm's exit code. */
export async function installDependencies() {
  const reason = installReason(REPOSITORY_DIR);
  if (reason === undefined) return;

  console.log(
    `Installing dependencies, because ${reason} (npm ci; the first time this takes a minute or two)…`
  );
  const started = Date.now();
  const code = await runNpm(['ci', '--include=dev', '--no-audit', '--no-fund']);
  if (code !== 0) {
    console.error(`npm ci failed with exit code ${code}; its message is above.`);
    process.exit(code);
  }
  writeFileSync(path.join(REPOSITORY_DIR, STAMP_FILE), lockDigest(REPOSITORY_DIR));
  console.log(`Dependencies installed in ${Math.round((Date.now() - started) / 1000)} s`);
}
