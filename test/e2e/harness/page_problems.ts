import type { Page } from 'playwright-core';

/**
 * Collects from now on what goes wrong in a page without being seen: errors in the console (violations of the content
 * security policy among them), uncaught exceptions, and requests that got no answer. Requests that the page itself cancels
 * are no problem.
 *
 * @returns a list that grows; expect it to equal `[]` at the end of a test
 */
export function pageProblems(page: Page): string[] {
  const problems: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => problems.push(`uncaught: ${error.message}`));
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? 'no reason';
    if (reason !== 'net::ERR_ABORTED')
      problems.push(`request: ${request.method()} ${request.url()}: ${reason}`);
  });
  return problems;
}
