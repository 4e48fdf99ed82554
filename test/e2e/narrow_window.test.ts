import { EVERY_PAGE } from './harness/every_page';
import { onHost } from './harness/on_host';
import { openPage, subject } from './harness/open_picker';

describe('a window of 640 px', () => {
  const on = onHost({ environment: 'default' });

  it.each(EVERY_PAGE)(
    'shows all of the page without scrolling sideways: $name',
    async ({ address, appears }) => {
      const { page, context } = await openPage(on, address, { width: 640 });
      await page.waitForSelector(subject(appears));
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(overflow).toBeLessThanOrEqual(0);
      await context.close();
    }
  );
});
