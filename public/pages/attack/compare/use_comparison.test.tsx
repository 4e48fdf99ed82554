import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createMemoryHistory } from 'history';
import React from 'react';
import { Router } from 'react-router-dom';

import type { CoverageResponse } from '../../../../common/api/coverage';
import { layerFileText } from '../../../../common/exports/layer_file_text';
import { MAX_LAYER_FILE_BYTES } from '../../../../common/exports/layer_limits';
import { navigatorLayers, type LayerChoice } from '../../../../common/exports/navigator_layers';
import { SessionProvider } from '../../../hooks/use_session';
import { loadLayerReader } from '../../../services/load_layer_reader';
import { readLayerSnapshots } from '../../../services/read_layer_snapshots';
import {
  COVERAGE_JOBS,
  DNS_TUNNELING,
  RARE_SCRIPT,
  coverageJob,
  coverageResponse,
} from '../../../testing/coverage_fixtures';
import { fakeHttp } from '../../../testing/fake_http';
import { fakeSession } from '../../../testing/fake_session';
import { renderWithContext } from '../../../testing/render_with_context';
import { useComparison } from './use_comparison';

jest.mock('../../../services/load_layer_reader', () => ({ loadLayerReader: jest.fn() }));

const load = jest.mocked(loadLayerReader);

const LOGIN_HOUR = coverageJob();
const STOPPED_TUNNELING = coverageJob({
  ...DNS_TUNNELING,
  state: 'blind',
  reasons: [{ code: 'datafeed_not_started', datafeedState: 'stopped', documents: 52_000 }],
});
const RUNNING_SCRIPT = coverageJob({
  ...RARE_SCRIPT,
  state: 'active',
  reasons: [{ code: 'running', documents: 10 }],
  installed: true,
});

beforeEach(() => load.mockReset().mockResolvedValue(readLayerSnapshots));

function Comparing({ answer }: { answer: CoverageResponse }) {
  const { button, panel } = useComparison(answer);
  return (
    <>
      {button}
      {panel}
    </>
  );
}

async function renderComparison(answer: CoverageResponse = coverageResponse(), search = '') {
  const history = createMemoryHistory({ initialEntries: [`/attack${search}`] });
  renderWithContext(
    <SessionProvider value={fakeSession(fakeHttp()).session}>
      <Router history={history}>
        <Comparing answer={answer} />
      </Router>
    </SessionProvider>
  );
  const user = userEvent.setup({ applyAccept: false });
  await user.click(screen.getByRole('button', { name: 'Compare with a file' }));
  const panel = within(screen.getByRole('region', { name: 'Comparison with a file' }));
  return { history, user, panel, pick: (file: File) => user.upload(fileInput(), file) };
}

function fileInput(): HTMLElement {
  return screen.getByLabelText('Navigator layer (JSON, up to 5 MB)');
}

function fileOf(content: string | Uint8Array<ArrayBuffer>, name = 'layer.json'): File {
  return new File([content], name, { type: 'application/json' });
}

/** As the export writes it for an answer. */
function exported(
  { jobs, rules, attackVersion, asOfMs, kibanaVersion }: CoverageResponse,
  choice: LayerChoice = { modes: ['now'], attack: 'latest' }
): File {
  const source = { jobs, rules, version: attackVersion, takenMs: asOfMs, kibanaVersion };
  return fileOf(layerFileText(navigatorLayers(source, choice)));
}

/** Anybody's layer of ATT&CK v18. */
function foreign(techniques: object[], changes: object = {}): File {
  return fileOf(
    JSON.stringify({
      name: 'Group <b>G0001</b>',
      domain: 'enterprise-attack',
      versions: { layer: '4.5', attack: '18' },
      techniques,
      ...changes,
    })
  );
}

const rows = (panel: Pick<typeof screen, 'getAllByTestId'>) =>
  panel.getAllByTestId(/^mlJobPickerChange-/).map((row) => row.getAttribute('data-test-subj'));

it.each<LayerChoice>([
  { modes: ['now'], attack: 'latest' },
  { modes: ['now'], attack: 'pinned' },
  { modes: ['ready'], attack: 'pinned' },
  { modes: ['everything'], attack: 'latest' },
])('finds no difference to its own export: %j', async (choice) => {
  const answer = coverageResponse();
  const { panel, pick } = await renderComparison(answer);
  await pick(exported(answer, choice));
  expect(await panel.findByRole('status')).toHaveTextContent(
    /^No difference: every ATT&CK pair has the same state/
  );
  expect(panel.queryByRole('table')).not.toBeInTheDocument();
});

it('shows what was won and lost since, with causes, and opens the cells', async () => {
  const answer = coverageResponse([STOPPED_TUNNELING, LOGIN_HOUR, RUNNING_SCRIPT]);
  const { panel, pick, user, history } = await renderComparison(answer, '?find=dns');
  await pick(exported(coverageResponse()));
  expect(await panel.findByRole('status')).toHaveTextContent(
    '1 ATT&CK pair won, 1 lost, 0 changed otherwise; 0 are active in both.'
  );
  expect(panel.getByText(/An export of ML Job Picker, checked on .*, ATT&CK v18\./)).toBeVisible();
  const table = within(await panel.findByRole('table', { name: /by tactic/ }));
  const won = table.getByTestId('mlJobPickerChange-TA0002/T1059.001');
  expect(won).toHaveTextContent(/Won.*Needs data.*Active.*"Unusual PowerShell Script" runs now\./);
  const lost = table.getByTestId('mlJobPickerChange-TA0011/T1071.004');
  expect(lost).toHaveTextContent(/Lost.*Active.*Blind.*"DNS Tunneling" was stopped\. .*[Dd]atafeed/);

  await user.click(panel.getByRole('button', { name: 'Lost (1)' }));
  expect(rows(panel)).toEqual(['mlJobPickerChange-TA0011/T1071.004']);
  expect(panel.getByRole('button', { name: 'Changed (0)' })).toBeDisabled();

  const link = panel.getByRole('link', { name: /DNS \(T1071\.004\) under Command and Control/ });
  expect(link).toHaveAttribute('href', expect.stringContaining('cell=TA0011'));
  await user.click(link);
  expect(new URLSearchParams(history.location.search).get('cell')).toBe('TA0011/T1071.004');
  expect(new URLSearchParams(history.location.search).get('find')).toBe('dns');
  expect(panel.getByRole('status')).toBeVisible();
});

it('warns that a difference may be none where a state is not known', async () => {
  const unknown = coverageJob({
    ...DNS_TUNNELING,
    state: 'unknown',
    reasons: [{ code: 'check_failed', check: 'presence', failure: { cause: 'timeout', detail: '' } }],
  });
  const { panel, pick } = await renderComparison(coverageResponse([unknown]));
  await pick(exported(coverageResponse([DNS_TUNNELING])));
  expect(await panel.findByText(/^1 difference is uncertain/)).toBeVisible();
});

it('says of a foreign layer what it marks that is not active here, and shows its name as text', async () => {
  const { panel, pick } = await renderComparison();
  await pick(
    foreign([
      { techniqueID: 'T1071.004', tactic: 'command-and-control', score: 3 },
      { techniqueID: 'T1078', tactic: 'initial-access', color: '#ff0000' },
      { techniqueID: 'T1059', tactic: 'execution', score: 0 },
      { techniqueID: 'T9999', tactic: 'execution', score: 1 },
    ])
  );
  expect(await panel.findByRole('status')).toHaveTextContent(
    'Of the cells that the layer marks, 1 is active here and 1 is not. Nothing else is active here.'
  );
  expect(panel.getByText(/^Group <b>G0001<\/b> \(layer\.json\)/)).toBeVisible();
  expect(rows(panel)).toEqual(['mlJobPickerChange-TA0001/T1078']);
  const gap = panel.getByTestId('mlJobPickerChange-TA0001/T1078');
  expect(gap).toHaveTextContent(/Marked, not active here.*Marked.*Ready/);
  expect(panel.queryByRole('columnheader', { name: 'Why' })).not.toBeInTheDocument();
  expect(panel.queryByRole('button', { name: /^Other difference/ })).not.toBeInTheDocument();
  expect(panel.getByTestId('mlJobPickerComparisonUnplaced')).toHaveTextContent(
    /Not compared: 1 entry of the file for which ATT&CK v18 has no place\. T9999\^execution/
  );
});

it('compares a foreign layer with the coverage that the page shows', async () => {
  const { panel, pick } = await renderComparison(coverageResponse(), '?mode=ready');
  await pick(foreign([{ techniqueID: 'T1078', tactic: 'initial-access', score: 1 }]));
  expect(await panel.findByRole('status')).toHaveTextContent(
    /1 is active here and 0 are not\. 1 more is active here/
  );
  expect(panel.getByText('With what is ready, as chosen on this page.')).toBeVisible();
});

it('lets one of several layers be chosen', async () => {
  const before = coverageResponse([STOPPED_TUNNELING, LOGIN_HOUR, RARE_SCRIPT]);
  const { panel, pick, user } = await renderComparison();
  await pick(exported(before, { modes: ['now', 'ready', 'everything'], attack: 'pinned' }));
  const choice = await panel.findByRole('combobox', { name: 'Layer of the file' });
  expect(within(choice).getAllByRole('option')).toHaveLength(3);
  expect(panel.getByRole('status')).toHaveTextContent(/^1 ATT&CK pair won/);

  await user.selectOptions(choice, within(choice).getAllByRole('option')[2] ?? []);
  expect(panel.getByText('With everything, on both sides, as in the file.')).toBeVisible();
});

it('turns pages of many differences', async () => {
  const { panel, pick, user } = await renderComparison();
  const ids = Array.from({ length: 80 }, (_, index) => `T${1000 + index}`);
  await pick(
    foreign([
      ...ids.map((techniqueID) => ({ techniqueID, score: 1 })),
      { techniqueID: 'T1078', tactic: 'initial-access', score: 1 },
    ])
  );
  await panel.findByTestId('mlJobPickerComparisonOutcome');
  expect(rows(panel)).toHaveLength(25);
  const [first] = rows(panel);
  await user.click(panel.getByTestId('pagination-button-next'));
  expect(rows(panel)).not.toContain(first);
});

it.each<[string, File, RegExp]>([
  ['no JSON', fileOf('not json'), /It is no JSON/],
  ['nothing at all', fileOf(''), /It is no JSON/],
  ['bytes that are no text', fileOf(new Uint8Array([0x7b, 0xff, 0xfe, 0x00])), /no text in UTF-8/],
  ['Latin-1', fileOf(new Uint8Array([0x22, 0xe4, 0x22])), /no text in UTF-8/],
  ['another JSON', fileOf('{"a":1}'), /no layer of the ATT&CK Navigator/],
  ['an old format', foreign([], { versions: { layer: '3.0' } }), /versions\.layer is "3\.0"/],
  ['another matrix', foreign([], { domain: 'ics-attack' }), /domain is "ics-attack"/],
  [
    'a wrong type',
    foreign([{ techniqueID: 'T1078', score: '1' }]),
    /techniques\[0\]\.score should be a number/,
  ],
  ['too much nesting', fileOf('['.repeat(100_000)), /nested more than 50 levels/],
  ['eleven layers', fileOf(JSON.stringify(Array.from({ length: 11 }, () => ({})))), /It has 11 layers/],
])('refuses a file with %s, and says why', async (_case, file, reason) => {
  const { panel, pick } = await renderComparison();
  await pick(file);
  const refused = await panel.findByRole('alert');
  expect(refused).toHaveTextContent('"layer.json" was not opened');
  expect(refused).toHaveTextContent(reason);
  expect(panel.queryByRole('status')).not.toBeInTheDocument();
});

it('does not read a file that is too large', async () => {
  const read = jest.spyOn(FileReader.prototype, 'readAsArrayBuffer');
  const file = exported(coverageResponse());
  Object.defineProperty(file, 'size', { value: MAX_LAYER_FILE_BYTES + 1 });
  const { panel, pick } = await renderComparison();
  await pick(file);
  expect(await panel.findByRole('alert')).toHaveTextContent('It is larger than 5 MB.');
  expect(read).not.toHaveBeenCalled();
  read.mockRestore();
});

it('says so where the browser cannot read the file', async () => {
  const read = jest.spyOn(FileReader.prototype, 'readAsArrayBuffer').mockImplementation(() => {
    throw new Error('gone');
  });
  const { panel, pick } = await renderComparison();
  await pick(exported(coverageResponse()));
  expect(await panel.findByRole('alert')).toHaveTextContent('The browser could not read it.');
  read.mockRestore();
});

it('can try again where Kibana does not give what reads files', async () => {
  load.mockRejectedValueOnce(new Error('chunk gone'));
  const answer = coverageResponse();
  const { panel, pick, user } = await renderComparison(answer);
  await pick(exported(answer));
  expect(await panel.findByRole('alert')).toHaveTextContent(/Kibana did not answer/);
  await user.click(panel.getByRole('button', { name: 'Try again' }));
  expect(await panel.findByRole('status')).toHaveTextContent(/^No difference/);
});

it('shows the file that was picked last, whichever is read first', async () => {
  let arrive: (reader: typeof readLayerSnapshots) => void = () => undefined;
  load.mockReturnValueOnce(new Promise((resolve) => (arrive = resolve)));
  const { panel, pick } = await renderComparison();
  await pick(fileOf('not json', 'first.json'));
  await pick(exported(coverageResponse()));
  await panel.findByRole('status');
  const read = jest.fn(readLayerSnapshots);
  arrive(read);
  await waitFor(() => expect(read).toHaveBeenCalledWith('not json'));
  // What follows the reading.
  await act(() => new Promise((resolve) => setTimeout(resolve)));
  expect(panel.getByRole('status')).toHaveTextContent(/^No difference/);
  expect(panel.queryByRole('alert')).not.toBeInTheDocument();
});

it('moves the focus into the panel and back, and forgets the file when it is closed', async () => {
  const answer = coverageResponse(COVERAGE_JOBS);
  const { panel, pick, user } = await renderComparison(answer);
  expect(panel.getByRole('heading', { name: 'Comparison with a file' })).toHaveFocus();
  const button = screen.getByRole('button', { name: 'Compare with a file' });
  expect(button).toHaveAttribute('aria-expanded', 'true');
  await pick(exported(answer));
  await panel.findByRole('status');

  await user.click(panel.getByRole('button', { name: 'Close comparison' }));
  expect(button).toHaveFocus();
  expect(screen.queryByRole('region')).not.toBeInTheDocument();
  await user.keyboard('{Enter}');
  await waitFor(() => expect(screen.getByRole('region')).toBeVisible());
  expect(screen.queryByRole('status')).not.toBeInTheDocument();
});
