import type { Page } from 'playwright-core';

import { subject } from './open_picker';

/** Where an activation may take its time. */
const PATIENCE = { timeout: 60_000 };

/** The small page that the activation's flyout lies over in tests about the flyout. */
export function flyoutOf(jobIds: readonly string[]): string {
  return `readiness?jobs=${jobIds.join(',')}&panel=activate`;
}

/** Presses Activate once the plan stands. */
export async function pressActivate(page: Page): Promise<void> {
  await page.click(subject('mlJobPickerActivate'), PATIENCE);
}

/** Waits until the summary of the operation says this. */
export async function summarySays(page: Page, text: string): Promise<void> {
  await page.waitForFunction(
    ([selector, wanted]) => document.querySelector(selector ?? '')?.textContent?.includes(wanted ?? ''),
    [subject('mlJobPickerRunSummary'), text] as const,
    PATIENCE
  );
}

/** Undoes what is shown, through the confirmation, and waits until it says that all jobs are taken back. */
export async function undoShown(page: Page, jobs: number): Promise<void> {
  await page.click(subject('mlJobPickerUndo'), PATIENCE);
  await page.click(`${subject('mlJobPickerUndoModal')} ${subject('confirmModalConfirmButton')}`);
  await summarySays(page, `${jobs} of ${jobs} ${jobs === 1 ? 'job' : 'jobs'} taken back`);
}
