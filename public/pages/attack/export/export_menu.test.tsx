import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import React from 'react';
import { parse } from 'yaml';

import type { CoverageResponse } from '../../../../common/api/coverage';
import type { CoverageMode } from '../../../../common/coverage/coverage_mode';
import { readLayerFile } from '../../../../common/exports/read_layer_file';
import { SessionProvider } from '../../../hooks/use_session';
import { downloadFile } from '../../../services/download_file';
import { COVERAGE_JOBS, coverageJob, coverageResponse } from '../../../testing/coverage_fixtures';
import { fakeHttp } from '../../../testing/fake_http';
import { fakeSession } from '../../../testing/fake_session';
import { renderWithContext } from '../../../testing/render_with_context';
import { exportFile } from './export_file';
import { ExportMenu } from './export_menu';
import { loadExportFile } from './load_export_file';

jest.mock('../../../services/download_file', () => ({ downloadFile: jest.fn() }));
jest.mock('./load_export_file', () => ({ loadExportFile: jest.fn() }));

const download = jest.mocked(downloadFile);
const load = jest.mocked(loadExportFile);

/** `2026-11-24T12:00:00Z`, so that the name is the same in every time zone. */
const TAKEN_MS = Date.UTC(2026, 10, 24, 12);

beforeEach(() => {
  download.mockReset();
  load.mockReset().mockResolvedValue(exportFile);
});

function renderMenu(answer: CoverageResponse = answerOf(), mode: CoverageMode = 'now') {
  const onReport = jest.fn();
  renderWithContext(
    <SessionProvider value={fakeSession(fakeHttp()).session}>
      <ExportMenu answer={answer} mode={mode} onReport={onReport} />
    </SessionProvider>
  );
  return { onReport, user: userEvent.setup() };
}

function answerOf(...args: Parameters<typeof coverageResponse>): CoverageResponse {
  return { ...coverageResponse(...args), asOfMs: TAKEN_MS };
}

async function openMenu(user: ReturnType<typeof userEvent.setup>) {
  await user.click(screen.getByRole('button', { name: 'Export' }));
  return within(await screen.findByRole('dialog', { name: 'Export the coverage' }));
}

async function savedFile() {
  await waitFor(() => expect(download).toHaveBeenCalledTimes(1));
  const [name = '', content = '', type = ''] = download.mock.calls[0] ?? [];
  return { name, content, type };
}

it('saves all three layers for the newest Navigator, and says what was saved', async () => {
  const { user } = renderMenu();
  const menu = await openMenu(user);
  expect(
    screen.getByRole('radio', { name: /^Latest version of ATT&CK.*v19.*without a question/ })
  ).toBeChecked();
  await user.click(menu.getByRole('button', { name: 'Save layer' }));

  const { name, content, type } = await savedFile();
  expect(name).toBe('ml_coverage_2026-11-24_attack-v19_latest.json');
  expect(type).toBe('application/json');
  const layers = JSON.parse(content);
  expect(layers).toHaveLength(3);
  expect(layers[0].versions.attack).toBeUndefined();
  expect(readLayerFile(content)).toMatchObject({ ok: true, layers: [{}, {}, {}] });
  expect(await menu.findByRole('status')).toHaveTextContent(
    'ml_coverage_2026-11-24_attack-v19_latest.json was saved: 3 layers with 3 cells.'
  );
});

it('saves only the layer that is shown, pinned to its version', async () => {
  const { user } = renderMenu(answerOf(), 'ready');
  const menu = await openMenu(user);
  await user.click(menu.getByRole('radio', { name: /^Pinned to ATT&CK v18.*asks whether to upgrade/ }));
  await user.click(menu.getByRole('radio', { name: 'Only the one shown: With what is ready' }));
  await user.click(menu.getByRole('button', { name: 'Save layer' }));

  const { name, content } = await savedFile();
  expect(name).toBe('ml_coverage_2026-11-24_attack-v18_pinned_ready.json');
  const layer = JSON.parse(content);
  expect(layer.versions.attack).toBe('18');
  expect(layer.metadata).toContainEqual({ name: 'mode', value: 'ready' });
  expect(await menu.findByRole('status')).toHaveTextContent('1 layer with 3 cells.');
});

it('counts tactics that a layer has no cell for', async () => {
  const tacticOnly = coverageJob({
    mappings: [{ tacticId: 'TA0004', source: 'job', rules: [] }],
  });
  const { user } = renderMenu(answerOf([tacticOnly]));
  const menu = await openMenu(user);
  await user.click(menu.getByRole('button', { name: 'Save layer' }));
  await savedFile();
  expect(await menu.findByRole('status')).toHaveTextContent(
    '3 layers with 0 cells. 1 tactic that jobs name without a technique has no cell.'
  );
});

it('saves a technique administration for DeTT&CT, with as many techniques as it says', async () => {
  const { user } = renderMenu();
  const menu = await openMenu(user);
  await user.click(menu.getByRole('button', { name: 'Save YAML' }));
  const { name, content, type } = await savedFile();
  expect([name, type]).toEqual(['ml_coverage_2026-11-24_attack-v18_dettect.yaml', 'application/yaml']);
  const administration = parse(content);
  expect(administration.file_type).toBe('technique-administration');
  expect(administration.techniques).toHaveLength(3);
  expect(await menu.findByRole('status')).toHaveTextContent('was saved: 3 techniques.');
});

it('saves a table', async () => {
  const { user } = renderMenu();
  const menu = await openMenu(user);
  await user.click(menu.getByRole('button', { name: 'Save CSV' }));
  const { name, content, type } = await savedFile();
  expect([name, type]).toEqual(['ml_coverage_2026-11-24_attack-v18.csv', 'text/csv']);
  for (const { id } of COVERAGE_JOBS) expect(content).toContain(id);
  expect(await menu.findByRole('status')).toHaveTextContent('jobs and rules of 3 ATT&CK pairs.');
});

it('leads to the report, and closes', async () => {
  const { user, onReport } = renderMenu();
  const menu = await openMenu(user);
  await user.click(menu.getByRole('button', { name: 'Show report' }));
  expect(onReport).toHaveBeenCalledTimes(1);
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
  expect(download).not.toHaveBeenCalled();
});

it('works by keyboard alone', async () => {
  const { user } = renderMenu();
  await user.tab();
  const button = screen.getByRole('button', { name: 'Export' });
  expect(button).toHaveFocus();
  expect(button).toHaveAttribute('aria-expanded', 'false');
  await user.keyboard('{Enter}');
  const menu = within(await screen.findByRole('dialog', { name: 'Export the coverage' }));
  expect(button).toHaveAttribute('aria-expanded', 'true');

  const pinned = menu.getByRole('radio', { name: /^Pinned/ });
  for (let step = 0; step < 5 && document.activeElement?.getAttribute('type') !== 'radio'; step++)
    await user.tab();
  await user.keyboard('{ArrowDown}');
  expect(pinned).toBeChecked();
  const save = menu.getByRole('button', { name: 'Save layer' });
  for (let step = 0; step < 5 && document.activeElement !== save; step++) await user.tab();
  expect(save).toHaveFocus();
  await user.keyboard(' ');
  expect((await savedFile()).name).toBe('ml_coverage_2026-11-24_attack-v18_pinned.json');

  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).not.toBeInTheDocument());
});

it.each([
  [
    'a job that is unknown',
    { jobs: true, partial: false },
    /^1 job could not be checked.*as unknown, not as "no job"/,
  ],
  ['a part that was not asked', { jobs: false, partial: true }, /^Not everything could be checked/],
])('says beforehand that there is %s', async (_case, { jobs, partial }, text) => {
  const unknown = coverageJob({ id: 'unknown', family: 'unknown', state: 'unknown' });
  const { user } = renderMenu(answerOf(jobs ? [...COVERAGE_JOBS, unknown] : COVERAGE_JOBS, { partial }));
  const menu = await openMenu(user);
  expect(menu.getByText(text)).toBeVisible();
});

it('says nothing of the kind where all was checked', async () => {
  const { user } = renderMenu();
  const menu = await openMenu(user);
  expect(menu.queryByTestId('mlJobPickerExportDoubt')).not.toBeInTheDocument();
});

it('can try again where Kibana does not give what makes files', async () => {
  load.mockRejectedValueOnce(new Error('chunk gone'));
  const { user } = renderMenu();
  const menu = await openMenu(user);
  await user.click(menu.getByRole('button', { name: 'Save CSV' }));
  expect(await menu.findByText(/Kibana did not answer.*reload the page/)).toBeVisible();
  expect(menu.getByRole('status')).toHaveTextContent(/^Nothing was saved/);
  expect(download).not.toHaveBeenCalled();

  await user.click(menu.getByRole('button', { name: 'Try again' }));
  expect((await savedFile()).name).toMatch(/\.csv$/);
  expect(await menu.findByText(/was saved/)).toBeVisible();
});

it('says so where no file can be made', async () => {
  load.mockResolvedValueOnce(() => {
    throw new Error('odd job');
  });
  const { user } = renderMenu();
  const menu = await openMenu(user);
  await user.click(menu.getByRole('button', { name: 'Save CSV' }));
  expect(await menu.findByText('The file could not be made from these jobs: odd job')).toBeVisible();
  expect(download).not.toHaveBeenCalled();
});

it('makes one file at a time, and says that it does where that takes long', async () => {
  let arrive: (made: typeof exportFile) => void = () => undefined;
  load.mockReturnValueOnce(new Promise((resolve) => (arrive = resolve)));
  const { user } = renderMenu();
  const menu = await openMenu(user);
  await user.click(menu.getByRole('button', { name: 'Save CSV' }));
  await user.click(menu.getByRole('button', { name: 'Save YAML' }));
  expect(await menu.findByText('Making the file…')).toBeVisible();
  arrive(exportFile);
  expect((await savedFile()).name).toMatch(/\.csv$/);
  expect(load).toHaveBeenCalledTimes(1);
});
