import type { Page } from 'playwright-core';

/** More than any page of ours has. */
const MOST_STOPS = 400;

/**
 * Presses Tab (or Shift+Tab) until the focus is on the element, as somebody without a mouse would.
 *
 * @throws if the element cannot be reached, naming where the focus has been
 */
export async function tabTo(page: Page, selector: string, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  const stops: string[] = [];
  for (let presses = 0; presses < MOST_STOPS; presses += 1) {
    await page.keyboard.press(key);
    const stop = await page.evaluate((wanted) => {
      const focused = document.activeElement;
      return { there: focused?.matches(wanted) ?? false, name: focused?.outerHTML.slice(0, 80) ?? 'nothing' };
    }, selector);
    if (stop.there) return;
    stops.push(stop.name);
  }
  throw new Error(
    `${selector} cannot be reached by keyboard; the focus was on:\n${stops.slice(-20).join('\n')}`
  );
}
