import type { CDPSession, Page } from 'playwright-core';

import { attackMatrix } from '../../../common/catalogue/attack/attack_matrix';
import { launchBrowser } from '../../e2e/harness/launch_browser';
import { modulesFolder } from '../../integration/harness/modules_folder';
import { startHostUnderTest } from '../../integration/harness/running_host';

/** More jobs than Elastic has by far. */
const JOBS = 500;

/** Techniques that each of them names. */
const TECHNIQUES_OF_JOB = 4;

/** One in so many techniques is named by no job, so that filters leave some cells and take some away. */
const UNNAMED_EACH = 5;

/** Each interaction is done so often; the middle one counts, since a shared machine may be busy with something else. */
const REPETITIONS = 7;

export interface InteractionMeasure {
  interaction: string;
  /**
   * Time in which scripts ran until the page was at rest again, ms: the middle of all repetitions, of doing it or undoing it,
   * whichever is more.
   */
  scriptingMs: number;
  /** The same the very first time, when the browser has not compiled anything yet. */
  firstMs: number;
}

export interface MatrixMeasure {
  jobs: number;
  /** Cells of the matrix with all sub-techniques, and those of them that are in the document. */
  cells: number;
  renderedCells: number;
  interactions: InteractionMeasure[];
}

/** What interactions with the matrix cost in a browser at all of ATT&CK's techniques and sub-techniques, with 500 jobs. */
export async function measureMatrix(): Promise<MatrixMeasure> {
  const modules = await modulesFolder(JOBS, { modules: 20, threatsOf });
  const host = await startHostUnderTest({ environment: 'everything', modules: [modules.folder] });
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    await page.goto(`${host.url}/app/mlJobPicker/attack?sub=all`, { waitUntil: 'networkidle' });
    await page.waitForSelector('[data-test-subj="mlJobPickerMatrix"] [data-cell]');
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable');
    await atRest(page);
    const interactions: InteractionMeasure[] = [];
    for (const [interaction, there, back] of INTERACTIONS) {
      interactions.push(await measureInteraction(page, session, interaction, there, back));
    }
    return {
      jobs: JOBS,
      cells: cellsOfMatrix(),
      renderedCells: await page.locator('[data-test-subj="mlJobPickerMatrix"] [data-cell]').count(),
      interactions,
    };
  } finally {
    await browser.close();
    await host.close();
    await modules.remove();
  }
}

type Act = (page: Page) => Promise<void>;

const press =
  (subject: string): Act =>
  (page) =>
    page.click(`[data-test-subj~="${subject}"]`);

const search =
  (text: string): Act =>
  async (page) => {
    await page.fill('[data-test-subj~="mlJobPickerCoverageSearch"]', text);
    await page.keyboard.press('Enter');
  };

/** What is done, and what undoes it. */
const INTERACTIONS: ReadonlyArray<[string, Act, Act]> = [
  ['switch to "with everything"', press('mlJobPickerMode-everything'), press('mlJobPickerMode-now')],
  ['switch to compact cells', press('mlJobPickerZoom-compact'), press('mlJobPickerZoom-names')],
  ['filter by state', press('mlJobPickerCellState-none'), press('mlJobPickerCellState-none')],
  ['leave out techniques without jobs', press('mlJobPickerOnlyNamed'), press('mlJobPickerOnlyNamed')],
  ['hide sub-techniques', press('mlJobPickerSubTechniques-none'), press('mlJobPickerSubTechniques-all')],
  ['search', search('accounts'), search('')],
  [
    'select a cell',
    (page) => page.locator('[data-test-subj="mlJobPickerMatrix"] [role="row"] [data-cell]').nth(40).click(),
    (page) => page.keyboard.press('Escape'),
  ],
  ['move by an arrow key', (page) => page.keyboard.press('ArrowDown'), async () => undefined],
];

async function measureInteraction(
  page: Page,
  session: CDPSession,
  interaction: string,
  act: Act,
  undo: Act
): Promise<InteractionMeasure> {
  const there: number[] = [];
  const andBack: number[] = [];
  for (let repetition = 0; repetition < REPETITIONS; repetition++) {
    there.push(await scriptingOf(page, session, act));
    andBack.push(await scriptingOf(page, session, undo));
  }
  return {
    interaction,
    firstMs: Math.round(there[0] ?? 0),
    scriptingMs: Math.round(Math.max(middleOf(there), middleOf(andBack))),
  };
}

/** Of a page that is at rest, and is so again afterwards. */
async function scriptingOf(page: Page, session: CDPSession, act: Act): Promise<number> {
  const before = await scriptingMs(session);
  await act(page);
  await atRest(page);
  return (await scriptingMs(session)) - before;
}

function middleOf(measured: readonly number[]): number {
  return [...measured].sort((a, b) => a - b)[Math.floor(measured.length / 2)] ?? 0;
}

async function scriptingMs(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? 0) * 1000;
}

/** Long enough for what waits for typing to pause, and for what fades in. */
function atRest(page: Page): Promise<void> {
  return page.waitForTimeout(500);
}

function cellsOfMatrix(): number {
  return attackMatrix(19).techniques.reduce((sum, { tacticIds }) => sum + tacticIds.length, 0);
}

/** Each job names some techniques, all jobs together all but those that are left out, evenly spread. */
function threatsOf(position: number): { tactics: string[]; techniques: string[] } {
  const techniques = attackMatrix(19).techniques.filter((_, index) => index % UNNAMED_EACH !== 0);
  const named = Array.from({ length: TECHNIQUES_OF_JOB }, (_, turn) => {
    const index = (position * TECHNIQUES_OF_JOB + turn) % techniques.length;
    return techniques.slice(index, index + 1);
  }).flat();
  return {
    tactics: [...new Set(named.flatMap(({ tacticIds }) => tacticIds))],
    techniques: named.map(({ id }) => id),
  };
}
