import { readFile } from 'node:fs/promises';

import { Client } from '@elastic/elasticsearch';
import type { Page } from 'playwright-core';

import { attackMatrix } from '../../common/catalogue/attack/attack_matrix';
import { axeViolations } from './harness/axe_violations';
import { onHost } from './harness/on_host';
import { openPicker, subject } from './harness/open_picker';
import { tabTo } from './harness/tab_to';

const GRID = subject('mlJobPickerMatrix');
/** The version that the Kibana under test has. */
const MATRIX = attackMatrix(19);
const CELL = `${GRID} [data-cell]`;

/** What a screen reader says of what has the focus. */
const focusedName = (page: Page) =>
  page.evaluate(
    () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent
  );

/** Waits until this is told to those who do not see it. */
const says = (page: Page, status: string, text: string) =>
  page.waitForFunction(
    ([selector, wanted]) => document.querySelector(selector ?? '')?.textContent?.includes(wanted ?? ''),
    [subject(status), text] as const
  );

describe('a security lead without a mouse', () => {
  const on = onHost({ environment: 'conflicts' });

  it('walks the matrix by arrow keys, hears each cell, opens one, and is back where the way began', async () => {
    const { page, problems } = await openPicker(on, 'attack');
    await page.waitForSelector(CELL);
    await tabTo(page, CELL);

    await page.keyboard.press('Control+Home');
    const first = await focusedName(page);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    const inner = await focusedName(page);
    expect(inner).not.toBe(first);
    expect(inner).toMatch(/^T\d{4}(\.\d{3})? .+ under .+: .+$/);
    await page.keyboard.press('End');
    expect(await focusedName(page)).toMatch(/ under Impact: /);
    await page.keyboard.press('Control+End');
    expect(await focusedName(page)).not.toBe(inner);

    await tabTo(page, subject('mlJobPickerCoverageSearch'), 'Shift+Tab');
    await page.keyboard.type('valid accounts');
    await page.waitForFunction(() => location.search.includes('find='));
    await page.waitForSelector(`${subject('mlJobPickerNextHit')}:not([disabled])`);
    await page.keyboard.press('Enter');
    await says(page, 'mlJobPickerCoverageStatus', 'Hit 1 of ');
    await tabTo(page, CELL);
    const cell = await focusedName(page);
    expect(cell).toMatch(/^T1078 Valid Accounts under Initial Access: \d+ of \d+ jobs active/);
    expect(await page.textContent(subject('mlJobPickerCoverageStatus'))).toContain(`: ${String(cell)}`);

    await page.keyboard.press('Enter');
    await page.waitForSelector(subject('mlJobPickerCellFlyout'));
    await page.getByRole('dialog', { name: 'T1078 Valid Accounts' }).waitFor();
    expect(await focusedName(page)).toContain('T1078 Valid Accounts');
    expect(new URL(page.url()).searchParams.get('cell')).toBe('TA0001/T1078');
    expect(await axeViolations(page, subject('mlJobPickerCellFlyout'))).toEqual([]);
    await page.keyboard.press('Escape');
    await page.waitForSelector(subject('mlJobPickerCellFlyout'), { state: 'detached' });
    expect(await focusedName(page)).toBe(cell);
    expect(problems).toEqual([]);
    await page.context().close();
  });

  it('selects the ready jobs of a cell for activation', async () => {
    const { page, problems } = await openPicker(on, 'attack?cell=TA0001/T1078');
    await page.waitForSelector(subject('mlJobPickerCellFlyout'));
    await tabTo(page, subject('mlJobPickerSelectReady'));
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => /[?&]jobs=\w+/.test(location.search));
    await tabTo(page, subject('mlJobPickerReviewCell'));
    await page.keyboard.press('Enter');
    await page.waitForSelector('[data-test-subj^="mlJobPickerPlanned-"]');
    expect(problems).toEqual([]);
    await page.context().close();
  });

  it('keeps what is shown over a reload', async () => {
    const { page } = await openPicker(on, 'attack');
    await page.waitForSelector(CELL);
    await page.getByRole('button', { name: 'Table' }).click();
    await page.getByRole('button', { name: 'With what is ready' }).click();
    await page.getByRole('button', { name: 'Only with jobs' }).click();
    await page.click(subject('mlJobPickerCellState-active'));
    await says(page, 'mlJobPickerModeMeaning', 'As if each job whose data is there');
    const shown = async () => ({
      rows: await page.locator('tbody tr').allTextContents(),
      pressed: await page.locator('[aria-pressed="true"]').allTextContents(),
    });
    await page.waitForSelector(subject('mlJobPickerCoverageState-active'));
    const before = await shown();
    expect(before.rows.length).toBeGreaterThan(10);
    expect(before.pressed).toEqual([
      'Table',
      expect.stringContaining('v19'),
      'With what is ready',
      'Only with jobs',
      'Those with jobs',
      expect.stringContaining('Active'),
    ]);

    await page.reload({ waitUntil: 'networkidle' });
    await page.waitForSelector(subject('mlJobPickerCoverageState-active'));
    expect(await shown()).toEqual(before);
    await page.context().close();
  });

  it('shows all tactics of the compact matrix in a window of 1280 px', async () => {
    const { page } = await openPicker(on, 'attack?zoom=compact');
    await page.waitForSelector(CELL);
    const { scrollWidth, clientWidth } = await page
      .locator(GRID)
      .evaluate(({ scrollWidth: all, clientWidth: seen }) => ({ scrollWidth: all, clientWidth: seen }));
    expect(scrollWidth).toBeLessThanOrEqual(clientWidth);
    const grid = page.getByRole('grid', { name: 'ATT&CK matrix' });
    expect(await grid.getByRole('columnheader').count()).toBe(MATRIX.tactics.length);
    const last = await grid.getByRole('columnheader').last().boundingBox();
    expect((last?.x ?? 0) + (last?.width ?? Infinity)).toBeLessThanOrEqual(1280);
    await page.context().close();
  });

  it('prints all rows of the matrix, though only some are rendered on screen', async () => {
    const { page } = await openPicker(on, 'attack?sub=all');
    await page.waitForSelector(CELL);
    const all = MATRIX.techniques.reduce((sum, { tacticIds }) => sum + tacticIds.length, 0);
    const cells = `${GRID} [role="gridcell"] [data-cell]`;
    expect(await page.locator(cells).count()).toBeLessThan(all / 2);
    await page.emulateMedia({ media: 'print' });
    await page.waitForFunction((wanted) => document.querySelectorAll(wanted.cells).length === wanted.all, {
      cells,
      all,
    });
    await page.emulateMedia({ media: 'screen' });
    await page.waitForFunction((wanted) => document.querySelectorAll(wanted.cells).length < wanted.all / 2, {
      cells,
      all,
    });
    await page.context().close();
  });
});

describe('taking coverage out and looking at it later', () => {
  const on = onHost({ environment: 'conflicts' });

  it('exports a layer by keyboard, which read back makes no difference', async () => {
    const { page, problems } = await openPicker(on, 'attack');
    await page.waitForSelector(CELL);
    await tabTo(page, subject('mlJobPickerExport'));
    await page.keyboard.press('Enter');
    await page.waitForSelector(subject('mlJobPickerExportLayer'));
    const download = page.waitForEvent('download');
    await tabTo(page, subject('mlJobPickerExportLayer'));
    await page.keyboard.press('Enter');
    const file = await (await download).path();
    await says(page, 'mlJobPickerExportStatus', '.json');
    const [layer] = [JSON.parse(await readFile(file, 'utf8'))].flat();
    expect(layer).toMatchObject({ domain: 'enterprise-attack', versions: { layer: '4.5' } });
    expect(layer.techniques.length).toBeGreaterThan(20);
    expect(await axeViolations(page, subject('mlJobPickerApp'))).toEqual([]);

    await page.keyboard.press('Escape');
    await openFile(page, { name: 'earlier.json', text: JSON.stringify(layer) });
    await says(page, 'mlJobPickerComparisonOutcome', 'No difference');
    expect(problems).toEqual([]);
    await page.context().close();
  });

  it('tells what was lost since an earlier file and why, and leads to the cell', async () => {
    const { page, problems } = await openPicker(on, 'attack');
    await page.waitForSelector(CELL);
    const download = page.waitForEvent('download');
    await page.click(subject('mlJobPickerExport'));
    await page.click(subject('mlJobPickerExportLayer'));
    const text = await readFile(await (await download).path(), 'utf8');
    await page.keyboard.press('Escape');

    const elastic = new Client({
      node: on.host.elasticsearch.url,
      auth: { username: 'elastic', password: 'changeme' },
    });
    await elastic.ml.stopDatafeed({ datafeed_id: '_all', force: true });
    await elastic.close();
    await page.click(subject('mlJobPickerRefresh'));
    await page.waitForFunction(
      (active) => document.querySelector(active) === null,
      `${GRID} .mlJobPickerCell--active`
    );
    await openFile(page, { name: 'earlier.json', text });
    const change = '[data-test-subj^="mlJobPickerChange-TA"]';
    await page.waitForSelector(change);
    expect(await page.textContent(subject('mlJobPickerComparisonOutcome'))).toMatch(/lost/i);
    expect(await page.locator(change).allTextContents()).toContainEqual(expect.stringMatching(/stopped/i));
    expect(await axeViolations(page, subject('mlJobPickerComparison'))).toEqual([]);
    await tabTo(page, `${change} a`);
    const cell = await page.evaluate(
      () => document.activeElement?.closest('tr')?.getAttribute('data-test-subj')?.split('-').at(-1) ?? ''
    );
    await page.keyboard.press('Enter');
    await page.waitForSelector(subject('mlJobPickerCellFlyout'));
    expect(new URL(page.url()).searchParams.get('cell')).toBe(cell);
    expect(problems).toEqual([]);
    await page.context().close();
  });

  it('refuses a file that is no layer, and says why', async () => {
    const { page, problems } = await openPicker(on, 'attack');
    await page.waitForSelector(CELL);
    await openFile(page, { name: 'picture.json', text: '{"__proto__": {"layers": []}}' });
    await page.waitForSelector(subject('mlJobPickerCompareRefused'));
    expect(problems).toEqual([]);
    await page.context().close();
  });
});

/** Opens a file for comparison as somebody without a mouse would, up to the window of the system that asks for the file. */
async function openFile(page: Page, { name, text }: { name: string; text: string }): Promise<void> {
  await tabTo(page, subject('mlJobPickerCompare'), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await page.setInputFiles('input[type="file"]', {
    name,
    mimeType: 'application/json',
    buffer: Buffer.from(text),
  });
}
