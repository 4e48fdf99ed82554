const { execFileSync } = require('node:child_process');
const path = require('node:path');

const REPOSITORY_DIR = path.resolve(__dirname, '..', '..', '..');

/**
 * Jest's global set-up of every test on the host: builds the package and the host's browser side if their sources
 * changed, in processes of their own, since the bundler is an ES module that Jest's runtime does not load.
 */
module.exports = function builtHost() {
  for (const script of ['scripts/ensure_package_cli.ts', 'test/host/browser/build_host_browser_cli.ts']) {
    execFileSync(process.execPath, ['--import', 'tsx', script], { cwd: REPOSITORY_DIR, stdio: 'inherit' });
  }
};
