import path from 'node:path';

import { startHost } from '../test/host/start_host';
import { launchBrowser } from '../test/e2e/harness/launch_browser';

const IMAGES_DIR = path.resolve(__dirname, '..', 'docs', 'images');

/** Pictures of the README: file, address on the host, and what must be there before the picture is taken. */
const PICTURES = [
  { file: 'my_data.png', address: '/app/mlJobPicker/data', appears: 'mlJobPickerState-ready' },
  { file: 'goals.png', address: '/app/mlJobPicker/goals', appears: 'mlJobPickerState-ready' },
] as const;

/** `npm run screenshots`: takes the README's pictures of the built package on the host. */
async function takeScreenshots(): Promise<void> {
  const host = await startHost({ port: 0, environment: 'default', quiet: true });
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    for (const { file, address, appears } of PICTURES) {
      await page.goto(new URL(address, host.url).href, { waitUntil: 'networkidle' });
      await page.waitForSelector(`[data-test-subj~="${appears}"]`);
      await page.screenshot({ path: path.join(IMAGES_DIR, file) });
      console.log(`docs/images/${file}`);
    }
  } finally {
    await browser.close();
    await host.close();
  }
}

takeScreenshots().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
