import { axeViolations } from './harness/axe_violations';
import { onHost } from './harness/on_host';
import { openPicker, subject } from './harness/open_picker';
import { tabTo } from './harness/tab_to';

const HEADLINE = subject('mlJobPickerSelectionHeadline');
const CHOSEN = '[data-test-subj^="mlJobPickerChosen-"]';

describe('choosing under a budget, without a mouse', () => {
  const on = onHost({ environment: 'default' });

  it('gets the proven best for 1 GB, leaves a job out, and activates the rest', async () => {
    const { page, problems } = await openPicker(on, 'selection?memory=1gb');
    await page.waitForSelector(CHOSEN);
    expect(await page.locator(HEADLINE).textContent()).toMatch(/proven/i);
    const before = await page.locator(CHOSEN).count();
    expect(await axeViolations(page)).toEqual([]);

    const firstJob = await page.locator(CHOSEN).first().getAttribute('data-test-subj');
    const id = firstJob?.replace('mlJobPickerChosen-', '') ?? '';
    await tabTo(page, subject(`mlJobPickerLeaveOut-${id}`));
    await page.keyboard.press('Enter');
    await page.waitForSelector(subject(`mlJobPickerReleased-${id}`));
    await page.waitForSelector(subject(`mlJobPickerChosen-${id}`), { state: 'detached' });
    await page.waitForSelector(CHOSEN);

    await tabTo(page, subject('mlJobPickerSelectBest'));
    await page.keyboard.press('Enter');
    await page.waitForSelector(subject('mlJobPickerSelectionCount'));
    const chosen = await page.locator(CHOSEN).count();
    expect(await page.locator(subject('mlJobPickerSelectionCount')).textContent()).toContain(
      `${String(chosen)} jobs selected`
    );
    await tabTo(page, subject('mlJobPickerReview'));
    await page.keyboard.press('Enter');
    await page.waitForSelector('[data-test-subj^="mlJobPickerPlanned-"]');
    expect(before).toBeGreaterThan(3);
    expect(problems).toEqual([]);
    await page.context().close();
  });

  it('says what to do with a budget that nothing fits in, and survives a reload', async () => {
    const { page } = await openPicker(on, 'selection?memory=1mb');
    await page.waitForSelector(subject('mlJobPickerSelectionNote-nothing_fits'));
    await page.reload({ waitUntil: 'networkidle' });
    await page.waitForSelector(subject('mlJobPickerSelectionNote-nothing_fits'));
    await page.context().close();
  });

  it('draws coverage over memory, with the same as a table', async () => {
    const { page } = await openPicker(on, 'selection');
    await page.waitForSelector(subject('mlJobPickerCurve'));
    await page.waitForSelector(`${subject('mlJobPickerCurve')} canvas`);
    await page.context().close();
  });
});
