import { buildHostBrowser } from './build_host_browser';

/** `node --import tsx test/host/browser/build_host_browser_cli.ts [--force]` */
async function main(): Promise<void> {
  const started = performance.now();
  const { outDir, built } = await buildHostBrowser({ force: process.argv.includes('--force') });
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  console.log(
    built
      ? `Built the host's browser side in ${seconds} s: ${outDir}`
      : `The host's browser side is up to date: ${outDir}`
  );
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
