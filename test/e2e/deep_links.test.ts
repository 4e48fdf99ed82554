import { onHost } from './harness/on_host';
import { openPicker, subject } from './harness/open_picker';

const JOB = 'auth_rare_hour_for_a_user_ea';

describe('the address', () => {
  const on = onHost({ environment: 'default' });

  it('keeps the selection over tabs, a reload and the back button', async () => {
    const { page } = await openPicker(on, 'goals');
    await page.click(subject(`mlJobPickerSelect-${JOB}`));
    await page.click(subject('mlJobPickerTab-data'));
    await page.waitForSelector(subject('mlJobPickerSelectionCount'));
    await page.reload({ waitUntil: 'networkidle' });
    expect(await page.isChecked(subject(`mlJobPickerSelect-${JOB}`))).toBe(true);
    await page.goBack();
    await page.goBack();
    await page.waitForSelector(subject('mlJobPickerSelectionCount'), { state: 'detached' });
  });

  it('keeps the job that is open', async () => {
    const { page } = await openPicker(on, 'goals');
    await page.click(subject(`mlJobPickerOpenJob-${JOB}`));
    await page.waitForSelector(subject('mlJobPickerJobFlyout'));
    await page.reload({ waitUntil: 'networkidle' });
    await page.waitForSelector(subject('mlJobPickerJobFlyout'));
    await page.keyboard.press('Escape');
    await page.waitForSelector(subject('mlJobPickerJobFlyout'), { state: 'detached' });
  });

  it('says where to look, and the states follow', async () => {
    const { page } = await openPicker(on, 'data?pattern=no-such-index-*');
    await page.waitForSelector(subject(`mlJobPickerJob-${JOB}`));
    expect(await page.locator(subject('mlJobPickerState-ready')).count()).toBe(0);
    await page.fill(subject('mlJobPickerPattern'), 'logs-*');
    await page.click(subject('mlJobPickerApplyScope'));
    await page.waitForSelector(subject('mlJobPickerState-ready'));
    expect(new URL(page.url()).searchParams.get('pattern')).toBe('logs-*');
  });
});
