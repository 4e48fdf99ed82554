import chromium from '@sparticuz/chromium';
import { chromium as playwright, type Browser, type LaunchOptions } from 'playwright-core';

/**
 * What the npm package sets for its serverless home and a test must not have: one process for everything (a crash of a page
 * is a crash of the browser), security checks switched off, which this product's pages must pass, and graphics drawn by a
 * software GPU, which takes seconds where plain software drawing takes a tenth.
 */
const UNWANTED_ARGS = [
  '--allow-running-insecure-content',
  '--disable-web-security',
  '--enable-unsafe-swiftshader',
  '--headless',
  '--ignore-gpu-blocklist',
  '--in-process-gpu',
  '--no-zygote',
  '--single-process',
  '--use-angle',
  '--use-gl',
];

/**
 * Starts a headless Chromium: the one that `CHROME_PATH` names, else the one that npm delivers (Linux on x64 and ARM), else
 * an installed Chrome. Close it when done; each test opens a `newContext()` of its own.
 *
 * @throws Error that says how to name a browser
 */
export async function launchBrowser(): Promise<Browser> {
  const options = await launchOptions();
  try {
    return await playwright.launch({ headless: true, ...options });
  } catch (error) {
    throw new Error(
      'Chromium did not start. Set CHROME_PATH to the program of an installed Chromium or Chrome.',
      {
        cause: error,
      }
    );
  }
}

async function launchOptions(): Promise<LaunchOptions> {
  const executablePath = process.env.CHROME_PATH;
  if (executablePath) return { executablePath, args: sandboxArgs() };
  if (process.platform !== 'linux') return { channel: 'chrome' };

  return {
    executablePath: await chromium.executablePath(),
    args: [
      ...chromium.args.filter((arg) => !UNWANTED_ARGS.includes(arg.split('=')[0] ?? '')),
      '--disable-gpu',
    ],
  };
}

/** Chromium refuses to run as root with its sandbox, and containers run tests as root. */
function sandboxArgs(): string[] {
  return process.getuid?.() === 0 ? ['--no-sandbox'] : [];
}
