import type { Page } from 'playwright-core';

import { axeViolations } from './harness/axe_violations';
import { onHost } from './harness/on_host';
import { openPicker, subject } from './harness/open_picker';
import { tabTo } from './harness/tab_to';

const HEADLINE = subject('mlJobPickerSelectionHeadline');
const CHOSEN = '[data-test-subj^="mlJobPickerChosen-"]';

const chosenJobs = (page: Page) =>
  page
    .locator(CHOSEN)
    .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-test-subj')?.split('-').at(-1) ?? ''));

/** Waits until the headline of a finished answer matches, and returns it. */
async function headlineOf(page: Page, pattern: RegExp): Promise<string> {
  await page.waitForSelector(`${subject('mlJobPickerSelectionResult')}[aria-busy="false"]`);
  const headline = page.locator(HEADLINE).filter({ hasText: pattern });
  await headline.waitFor();
  return (await headline.textContent()) ?? '';
}

describe('choosing under a budget, without a mouse', () => {
  const on = onHost({ environment: 'default' });

  it('gets the proven best for an amount, leaves a job out, and activates the rest', async () => {
    const { page, problems } = await openPicker(on, 'selection?memory=1gb');
    await page.waitForSelector(CHOSEN);
    expect(await headlineOf(page, /proven/i)).toMatch(/\b1 GB\b|\bMB\b/);
    const best = await chosenJobs(page);
    expect(best.length).toBeGreaterThan(3);
    expect(new Set(best).size).toBe(best.length);

    const [id = ''] = best;
    const leaveOut = subject(`mlJobPickerLeaveOut-${id}`);
    const title = (await page.getAttribute(leaveOut, 'aria-label'))?.replace('Leave out ', '') ?? '';
    expect(title).not.toBe('');
    expect(await page.getAttribute(subject(`mlJobPickerPin-${id}`), 'aria-label')).toBe(`Pin ${title}`);
    await tabTo(page, leaveOut);
    await page.keyboard.press('Enter');
    await page.waitForSelector(subject(`mlJobPickerReleased-${id}`));
    await page.waitForSelector(subject(`mlJobPickerChosen-${id}`), { state: 'detached' });
    await headlineOf(page, /proven/i);
    const rest = await chosenJobs(page);
    expect(rest).not.toContain(id);

    await tabTo(page, subject('mlJobPickerSelectBest'));
    await page.keyboard.press('Enter');
    await page.waitForSelector(subject('mlJobPickerSelectionCount'));
    expect(await page.textContent(subject('mlJobPickerSelectionCount'))).toContain(
      `${String(rest.length)} jobs selected`
    );
    const selected = new URL(page.url()).searchParams.get('jobs')?.split(',') ?? [];
    expect([...selected].sort()).toEqual([...rest].sort());
    await tabTo(page, subject('mlJobPickerReview'));
    await page.keyboard.press('Enter');
    for (const job of rest) await page.waitForSelector(subject(`mlJobPickerPlanned-${job}`));
    expect(problems).toEqual([]);
    await page.context().close();
  });

  it('takes a number of jobs and an amount as typed, and keeps both over a reload', async () => {
    const { page, problems } = await openPicker(on, 'selection');
    await page.waitForSelector(CHOSEN);
    await tabTo(page, subject('mlJobPickerMaxJobs'));
    await page.keyboard.type('3');
    await page.keyboard.press('Enter');
    await page.waitForFunction((rows) => document.querySelectorAll(rows).length === 3, CHOSEN);
    await headlineOf(page, /proven/i);
    const three = await chosenJobs(page);
    await page.reload({ waitUntil: 'networkidle' });
    await page.waitForSelector(CHOSEN);
    expect(await page.inputValue(subject('mlJobPickerMaxJobs'))).toBe('3');
    // The same question has the same answer, in the same order.
    expect(await chosenJobs(page)).toEqual(three);

    await tabTo(page, `${subject(`mlJobPickerPin-${three[2] ?? ''}`)}`);
    await page.keyboard.press('Enter');
    await page.waitForFunction((id) => location.search.includes(id), three[2] ?? '');
    await headlineOf(page, /proven/i);
    expect(await chosenJobs(page)).toContain(three[2]);
    expect(problems).toEqual([]);
    await page.context().close();
  });

  it('says what to do with a budget that nothing fits in, and survives a reload', async () => {
    const { page } = await openPicker(on, 'selection?memory=1mb');
    const nothingFits = subject('mlJobPickerSelectionNote-nothing_fits');
    await page.waitForSelector(nothingFits);
    expect(await page.locator(CHOSEN).count()).toBe(0);
    const said = await page.textContent(nothingFits);
    await page.reload({ waitUntil: 'networkidle' });
    await page.waitForSelector(nothingFits);
    expect(await page.textContent(nothingFits)).toBe(said);
    expect(await axeViolations(page, subject('mlJobPickerSelectionResult'))).toEqual([]);
    await page.context().close();
  });

  it('draws coverage over memory, with the same as a table', async () => {
    const { page } = await openPicker(on, 'selection');
    await page.waitForSelector(`${subject('mlJobPickerCurve')} canvas`);
    await tabTo(page, `${subject('mlJobPickerCurveAsTable')}, ${subject('mlJobPickerCurveAsTable')} button`);
    await page.keyboard.press('Enter');
    const rows = page.locator(`${subject('mlJobPickerCurve')} tbody tr`);
    await rows.first().waitFor();
    expect(await rows.count()).toBeGreaterThan(3);
    await page.context().close();
  });
});
