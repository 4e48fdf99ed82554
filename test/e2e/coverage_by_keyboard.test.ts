import { readFile } from 'node:fs/promises';

import type { Page } from 'playwright-core';

import { axeViolations } from './harness/axe_violations';
import { onHost } from './harness/on_host';
import { openPicker, subject } from './harness/open_picker';
import { tabTo } from './harness/tab_to';

const GRID = subject('mlJobPickerMatrix');
const CELL = `${GRID} [data-cell]`;

/** What a screen reader says of what has the focus. */
const focusedName = (page: Page) =>
  page.evaluate(
    () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent
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
    await page
      .waitForFunction(
        () =>
          document.activeElement?.getAttribute('aria-label')?.startsWith('T1078 Valid Accounts under ') ??
          false
      )
      .catch(async () => tabTo(page, CELL));
    const cell = await focusedName(page);
    expect(cell).toMatch(/^T1078(\.\d{3})? .* under .+: \d+ of \d+ jobs? active/);

    await page.keyboard.press('Enter');
    await page.waitForSelector(subject('mlJobPickerCellFlyout'));
    expect(new URL(page.url()).searchParams.get('cell')).toMatch(/^TA\d{4}\/T1078/);
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
    const { page } = await openPicker(on, 'attack?layout=table&mode=ready&named=true&cstate=active');
    await page.waitForSelector(subject('mlJobPickerCoverageState-active'));
    const rows = await page.locator('tbody tr').count();
    await page.reload({ waitUntil: 'networkidle' });
    await page.waitForSelector(subject('mlJobPickerCoverageState-active'));
    expect(await page.locator('tbody tr').count()).toBe(rows);
    await page.context().close();
  });

  it('shows all tactics of the compact matrix in a window of 1280 px', async () => {
    const { page } = await openPicker(on, 'attack?zoom=compact');
    await page.waitForSelector(CELL);
    const { scrollWidth, clientWidth } = await page
      .locator(GRID)
      .evaluate(({ scrollWidth: all, clientWidth: seen }) => ({ scrollWidth: all, clientWidth: seen }));
    expect(scrollWidth).toBeLessThanOrEqual(clientWidth);
    await page.context().close();
  });

  it('prints all rows of the matrix, though only some are rendered on screen', async () => {
    const { page } = await openPicker(on, 'attack?sub=all');
    await page.waitForSelector(CELL);
    const onScreen = await page.locator(CELL).count();
    await page.emulateMedia({ media: 'print' });
    await page.waitForFunction(({ cells, before }) => document.querySelectorAll(cells).length > before, {
      cells: CELL,
      before: onScreen,
    });
    // 216 techniques and 475 sub-techniques, some of them under several tactics.
    expect(await page.locator(CELL).count()).toBeGreaterThan(691);
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
    await page.waitForSelector(subject('mlJobPickerExportLayerPinned'));
    const download = page.waitForEvent('download');
    await tabTo(page, subject('mlJobPickerExportLayerPinned'));
    await page.keyboard.press('Enter');
    const file = await (await download).path();
    const [layer] = [JSON.parse(await readFile(file, 'utf8'))].flat();
    expect(layer).toMatchObject({ domain: 'enterprise-attack', versions: { layer: '4.5' } });
    expect(layer.techniques.length).toBeGreaterThan(20);

    await page.keyboard.press('Escape');
    await page.setInputFiles(`input[type="file"]${subject('mlJobPickerCompareFile')}`, file);
    await page.waitForSelector(subject('mlJobPickerNoDifference'));
    expect(problems).toEqual([]);
    await page.context().close();
  });
});
