import { onHost } from './harness/on_host';
import { openPage, subject } from './harness/open_picker';

describe('the entry beside "ML job settings"', () => {
  const on = onHost({ environment: 'default' });

  it('stands in the header of the Security page and opens the picker', async () => {
    const { page, problems } = await openPage(on, '/app/security/rules');
    await page.waitForSelector(`header ${subject('integrations-button')}`);
    await page.click(`header ${subject('mlJobPickerHeaderEntry')}`);
    await page.waitForSelector(subject('mlJobPickerApp'));
    expect(new URL(page.url()).pathname).toMatch(/^\/app\/mlJobPicker/);
    expect(problems).toEqual([]);
  });

  it('is nowhere else', async () => {
    const { page } = await openPage(on, '/app/mlJobPicker/goals');
    await page.waitForSelector(subject('mlJobPickerApp'));
    expect(await page.locator(subject('mlJobPickerHeaderEntry')).count()).toBe(0);
  });
});
