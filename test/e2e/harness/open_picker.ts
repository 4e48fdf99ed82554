import type { BrowserContext, Page } from 'playwright-core';

import type { OnHost } from './on_host';
import { pageProblems } from './page_problems';

export interface OpenPage {
  page: Page;
  context: BrowserContext;
  /** What went wrong unseen; expect it to equal `[]`. */
  problems: string[];
}

export interface OpenOptions {
  dark?: boolean;
  width?: number;
  height?: number;
}

/** Opens a page of the host in a context of its own and waits until nothing is being loaded any more. */
export async function openPage(
  { browser, host }: OnHost,
  path: string,
  { dark = false, width = 1280, height = 900 }: OpenOptions = {}
): Promise<OpenPage> {
  const context = await browser.newContext({ viewport: { width, height } });
  await context.addCookies([{ name: 'hostTheme', value: dark ? 'dark' : 'light', url: host.url }]);
  const page = await context.newPage();
  const problems = pageProblems(page);
  await page.goto(new URL(path, host.url).href, { waitUntil: 'networkidle' });
  return { page, context, problems };
}

/** Opens a tab of the picker: `goals`, `data?pattern=logs-*`… */
export function openPicker(on: OnHost, path: string, options?: OpenOptions): Promise<OpenPage> {
  return openPage(on, `/app/mlJobPicker/${path}`, options);
}

/** Selects by `data-test-subj`, as Kibana's tests do. */
export function subject(name: string): string {
  return `[data-test-subj~="${name}"]`;
}
