import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';

const WCAG_A_AND_AA = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/**
 * What axe holds against the page as it is shown now, by WCAG 2.2 A and AA: one line a rule and element, made for the
 * message of a failed `expect(…).toEqual([])`.
 *
 * @param page of a context of its own (`browser.newContext()`), as axe demands
 * @param within CSS selector of the part to look at; the whole page without it
 * @param rules ids of the only rules to apply; all of them without it
 */
export async function axeViolations(
  page: Page,
  within?: string,
  rules?: readonly string[]
): Promise<string[]> {
  // Only what is wrong is written out, and in the page itself, which has no frames: what is right on a page of thousands of
  // elements takes longer to carry over than to find.
  const all = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).setLegacyMode(true);
  const builder = rules ? all.withRules([...rules]) : all.withTags(WCAG_A_AND_AA);
  const { violations } = await (within === undefined ? builder : builder.include(within)).analyze();

  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary = '' }) => {
      const reason = failureSummary
        .split('\n')
        .slice(1)
        .map((line) => line.trim());
      return `${id} (${help}) at ${target.join(' ')}: ${reason.join('; ')}`;
    })
  );
}
