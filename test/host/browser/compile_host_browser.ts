import { rspack } from '@rspack/core';

import { rspackConfigs } from './rspack_configs';

/**
 * `node --import tsx compile_host_browser.ts <folder>`: writes the bundles into the folder, or the compiler's messages to stderr.
 * A process of its own, since the compiler is an ES module and cannot be loaded everywhere that `buildHostBrowser` is called from.
 */
function main([outDir]: string[]): void {
  if (outDir === undefined) {
    throw new Error('Usage: compile_host_browser.ts <folder>');
  }
  const compiler = rspack(rspackConfigs(outDir));
  compiler.run((error, stats) => {
    if (error !== null || stats?.hasErrors() === true) {
      console.error(error?.message ?? stats?.toString({ preset: 'errors-only', colors: false }));
      process.exitCode = 1;
    }
    compiler.close(() => undefined);
  });
}

main(process.argv.slice(2));
