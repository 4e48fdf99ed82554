import { fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import React, { useMemo, useState } from 'react';

import { buildCoverage } from '../../../../common/coverage/build_coverage';
import type { CoverageJob } from '../../../../common/coverage/coverage_job';
import { coverageMatrix } from '../../../../common/coverage/coverage_matrix';
import {
  NO_COVERAGE_FILTER,
  filterMatrix,
  indexCells,
  type CoverageFilter,
} from '../../../services/coverage_filter';
import type { MatrixZoom } from '../../../services/coverage_view';
import { COVERAGE_JOBS, DNS_TUNNELING, coverageJob } from '../../../testing/coverage_fixtures';
import { renderWithContext } from '../../../testing/render_with_context';
import { CoverageMatrixView } from './coverage_matrix_view';

const scrollIntoView = jest.fn();

beforeEach(() => {
  // jsdom has no layout, so nothing to scroll.
  Element.prototype.scrollIntoView = scrollIntoView;
  scrollIntoView.mockClear();
});

const TACTIC_ALONE = coverageJob({
  id: 'alone',
  family: 'alone',
  mappings: [{ tacticId: 'TA0004', source: 'job', rules: [] }],
});

const JOBS = [...COVERAGE_JOBS, TACTIC_ALONE];
const NO_FILTER = {};

interface TestMatrixProps {
  jobs?: readonly CoverageJob[];
  filter?: Partial<CoverageFilter>;
  zoom?: MatrixZoom;
  hits?: readonly string[];
  onOpen?(key: string): void;
}

/** The matrix with what a page adds: buttons that filter, jump and close, outside of it. */
function TestMatrix({ jobs = JOBS, filter = NO_FILTER, zoom = 'names', hits, onOpen }: TestMatrixProps) {
  const [onlyNamed, setOnlyNamed] = useState(false);
  const [jump, setJump] = useState<{ key: string }>();
  const [openCell, setOpenCell] = useState<string>();
  const all = useMemo(() => coverageMatrix(buildCoverage(jobs, 18, 'now')), [jobs]);
  const tactics = useMemo(() => {
    const chosen: CoverageFilter = { ...NO_COVERAGE_FILTER, subTechniques: 'named', ...filter };
    const onlyThose = onlyNamed || chosen.onlyNamed;
    return filterMatrix(all, { ...chosen, onlyNamed: onlyThose }, indexCells(all, jobs, 18));
  }, [all, jobs, filter, onlyNamed]);
  return (
    <>
      <button onClick={() => setOnlyNamed(!onlyNamed)}>Only named</button>
      <button onClick={() => setJump({ key: 'TA0005/T1684' })}>Jump nowhere</button>
      <button onClick={() => setJump({ key: 'TA0011/T1071.004' })}>Jump</button>
      <button onClick={() => setOpenCell(undefined)}>Close</button>
      <CoverageMatrixView
        tactics={tactics}
        zoom={zoom}
        hits={hits && new Set(hits)}
        jump={jump}
        openCell={openCell}
        onOpenCell={(key) => {
          setOpenCell(key);
          onOpen?.(key);
        }}
      />
    </>
  );
}

/** By attribute: asking hundreds of cells for their roles and names takes seconds in jsdom. */
const grid = () => {
  const found = screen.getByTestId('mlJobPickerMatrix').querySelector<HTMLElement>('[role="grid"]');
  if (found === null) throw new Error('No grid');
  return found;
};
const cell = (key: string) => screen.getByTestId(`mlJobPickerCell-${key}`);
const tabbable = () =>
  [...grid().querySelectorAll('button[tabindex="0"]')].map((each) => each.getAttribute('data-cell'));
const focused = () => document.activeElement?.getAttribute('data-cell');

describe('the grid', () => {
  it('has a column for each tactic, with what is watched of it', () => {
    renderWithContext(<TestMatrix filter={{ onlyNamed: true }} />);
    expect(screen.getByRole('grid', { name: 'ATT&CK matrix' })).toBe(grid());
    expect(grid()).toHaveAttribute('aria-colcount', '14');
    // The header, a technique, a sub-technique.
    expect(grid()).toHaveAttribute('aria-rowcount', '3');
    const headers = screen.getAllByRole('columnheader');
    expect(headers).toHaveLength(14);
    expect(headers[11]).toHaveTextContent('Command and ControlTA00111 of 18 techniques with a job, 1 active');
    expect(headers[0]).toHaveTextContent('ReconnaissanceTA00430 of 11 techniques with a job, 0 active');
  });

  it('names each cell in full, and places it in its column', () => {
    renderWithContext(<TestMatrix filter={{ onlyNamed: true }} />);
    const dns = screen.getByRole('button', {
      name: 'T1071.004 DNS under Command and Control: 1 of 1 job active',
    });
    const gridcell = dns.closest('[role="gridcell"]');
    expect(gridcell).toHaveAttribute('aria-colindex', '12');
    expect(gridcell?.parentElement).toHaveAttribute('aria-rowindex', '3');
    expect(dns).toHaveTextContent('T1071.0041/1DNS');
  });

  it('shows states and what goes with them by marks', () => {
    const unread = { ...DNS_TUNNELING, rule: 'disabled' } as const;
    renderWithContext(<TestMatrix jobs={[unread, TACTIC_ALONE]} filter={{ onlyNamed: true }} />);
    const marks = (key: string) =>
      [...cell(key).querySelectorAll('[data-mark]')].map((each) => each.getAttribute('data-mark'));
    expect(marks('TA0011/T1071.004')).toEqual(['active', 'unread']);
    expect(marks('TA0011/T1071')).toEqual(['active', 'from_sub_techniques']);
    expect(marks('TA0004')).toEqual(['ready']);
  });

  it('shows ids alone when compact, with the name still said', () => {
    renderWithContext(<TestMatrix zoom="compact" filter={{ onlyNamed: true }} />);
    const dns = screen.getByRole('button', { name: /^T1071.004 DNS under/ });
    expect(dns).toHaveTextContent(/^\.004$/);
    expect(dns).toHaveAttribute('title', 'T1071.004 DNS');
    expect(cell('TA0011/T1071')).toHaveTextContent(/^T1071$/);
  });

  it('renders the rows in view only, but says how many there are, and all of them in print', () => {
    renderWithContext(<TestMatrix filter={{ subTechniques: 'all' }} />);
    const rowCount = () => grid().querySelectorAll('[aria-rowindex]').length;
    const all = Number(grid().getAttribute('aria-rowcount'));
    expect(all).toBeGreaterThan(150);
    expect(rowCount()).toBeLessThan(40);
    fireEvent(window, new Event('beforeprint'));
    expect(rowCount()).toBe(all);
    fireEvent(window, new Event('afterprint'));
    expect(rowCount()).toBeLessThan(40);
  });

  it('marks what a search found, and dims the rest', () => {
    renderWithContext(<TestMatrix filter={{ onlyNamed: true }} hits={['TA0011/T1071.004']} />);
    expect(cell('TA0011/T1071.004')).toHaveClass('mlJobPickerCell--hit');
    expect(cell('TA0011/T1071')).toHaveClass('mlJobPickerCell--dim');
    expect(cell('TA0004')).toHaveClass('mlJobPickerCell--dim');
  });
});

describe('by keyboard', () => {
  it('is one stop of Tab, moved through by arrows, to the last row and back', async () => {
    const user = userEvent.setup();
    renderWithContext(<TestMatrix filter={{ subTechniques: 'all' }} />);
    expect(tabbable()).toEqual(['TA0043/T1589']);
    screen.getByText('Close').focus();
    await user.tab();
    expect(focused()).toBe('TA0043/T1589');
    await user.keyboard('{ArrowDown}');
    expect(focused()).toBe('TA0043/T1589.001');
    expect(tabbable()).toEqual(['TA0043/T1589.001']);
    await user.keyboard('{ArrowRight}');
    expect(focused()).toBe('TA0042/T1583.001');
    expect(scrollIntoView).toHaveBeenCalled();

    await user.keyboard('{Control>}{End}{/Control}');
    const last = cell(focused() ?? '');
    expect(last).toHaveFocus();
    expect(last.closest('[role="gridcell"]')).toHaveAttribute('aria-colindex', '14');
    await user.keyboard('{Control>}{Home}{/Control}');
    expect(focused()).toBe('TA0043/T1589');
    await user.tab();
    expect(grid()).not.toContainElement(document.activeElement as HTMLElement | null);
  });

  it('reaches the row that is far out of view', async () => {
    const user = userEvent.setup();
    renderWithContext(<TestMatrix filter={{ subTechniques: 'all' }} />);
    cell('TA0043/T1589').focus();
    // Defense Evasion is the longest column of v18.
    await user.keyboard('{ArrowRight>6/}');
    expect(focused()).toMatch(/^TA0005/);
    await user.keyboard('{PageDown>40/}');
    const rows = Number(grid().getAttribute('aria-rowcount'));
    expect(document.activeElement?.closest('[role="row"]')).toHaveAttribute('aria-rowindex', String(rows));
  });

  it('gets to the tactic alone above its techniques, and opens it', async () => {
    const user = userEvent.setup();
    const onOpen = jest.fn();
    renderWithContext(<TestMatrix onOpen={onOpen} />);
    cell('TA0004/T1037').focus();
    await user.keyboard('{ArrowUp}');
    expect(focused()).toBe('TA0004');
    await user.keyboard('{Enter}');
    expect(onOpen).toHaveBeenLastCalledWith('TA0004');
    await user.keyboard('{ArrowDown} ');
    expect(onOpen).toHaveBeenLastCalledWith('TA0004/T1037');
  });

  it('leads back to the cell after its details close', async () => {
    const user = userEvent.setup();
    renderWithContext(<TestMatrix />);
    await user.click(cell('TA0011/T1071.004'));
    screen.getByText('Close').focus();
    await user.keyboard('{Enter}');
    expect(focused()).toBe('TA0011/T1071.004');
  });
});

describe('when the cells change', () => {
  it('keeps the cell that Tab leads to, and takes the nearest where it goes', async () => {
    const user = userEvent.setup();
    renderWithContext(<TestMatrix />);
    await user.click(cell('TA0011/T1071.004'));
    await user.click(screen.getByText('Only named'));
    expect(tabbable()).toEqual(['TA0011/T1071.004']);
    await user.click(screen.getByText('Only named'));
    await user.click(cell('TA0040/T1485'));
    await user.click(screen.getByText('Only named'));
    // Nothing of Impact is left; the nearest column that has anything is Command and Control.
    expect(tabbable()).toEqual(['TA0011/T1071']);
  });

  it('does not lose the focus where the cell that has it goes', async () => {
    const user = userEvent.setup();
    renderWithContext(<TestMatrix />);
    cell('TA0040/T1485').focus();
    fireEvent.click(screen.getByText('Only named'));
    expect(focused()).toBe('TA0011/T1071');
    await user.keyboard('{ArrowDown}');
    expect(focused()).toBe('TA0011/T1071.004');
  });

  it('shows a hit without taking the focus, once', async () => {
    const user = userEvent.setup();
    renderWithContext(<TestMatrix hits={['TA0011/T1071.004']} />);
    await user.click(screen.getByText('Jump'));
    expect(screen.getByText('Jump')).toHaveFocus();
    expect(tabbable()).toEqual(['TA0011/T1071.004']);
    expect(scrollIntoView.mock.contexts).toEqual([cell('TA0011/T1071.004')]);
    expect(cell('TA0011/T1071.004')).toHaveClass('mlJobPickerCell--current');
    cell('TA0004/T1037').focus();
    await user.click(screen.getByText('Only named'));
    await user.click(screen.getByText('Only named'));
    expect(scrollIntoView).toHaveBeenCalledTimes(1);
  });

  it('stays where it is if what is jumped to is not there', async () => {
    const user = userEvent.setup();
    renderWithContext(<TestMatrix />);
    await user.click(screen.getByText('Jump nowhere'));
    expect(tabbable()).toEqual(['TA0043/T1589']);
    expect(within(grid()).getAllByRole('columnheader')).toHaveLength(14);
  });
});
