import fc from 'fast-check';

import { buildCoverage } from '../../../../common/coverage/build_coverage';
import { coverageMatrix } from '../../../../common/coverage/coverage_matrix';
import { coverageJob } from '../../../testing/coverage_fixtures';
import { gridColumns, gridRows, type GridColumn } from './grid_columns';
import { gridMoveOf } from './grid_move_of';
import { moveInGrid, nearestCell, positionsOf, type GridMove } from './move_in_grid';

const JOB = coverageJob({ mappings: [{ tacticId: 'TA0001', source: 'job', rules: [] }] });
const TACTIC = coverageMatrix(buildCoverage([JOB], 18, 'now')).find(({ own }) => own !== undefined);

/** Columns of these heights; `own` where the header has a cell. Cells are called `0/1`: column and row. */
function columnsOf(...heights: Array<number | { own: true; height: number }>): GridColumn[] {
  const [technique] = TACTIC?.techniques ?? [];
  if (TACTIC === undefined || technique === undefined) throw new Error('No tactic to build columns from');
  return heights.map((each, column) => {
    const { own, height } = typeof each === 'number' ? { own: false, height: each } : each;
    return {
      tactic: { ...TACTIC, tacticId: `${String(column)}/0`, own: own ? TACTIC.own : undefined },
      items: Array.from({ length: height }, (_, index) => ({
        cell: { ...technique, key: `${String(column)}/${String(index + 1)}` },
        isSubTechnique: false,
      })),
    };
  });
}

describe('moving through the matrix', () => {
  //  column 0: header and 3, column 1: nothing, column 2: 1, column 3: 6
  const columns = columnsOf({ own: true, height: 3 }, 0, 1, 6);

  it.each<[string, GridMove, string]>([
    ['0/1', 'up', '0/0'],
    ['0/0', 'up', '0/0'],
    ['0/0', 'down', '0/1'],
    ['0/3', 'down', '0/3'],
    ['2/1', 'up', '2/1'],
    ['0/3', 'right', '2/1'],
    ['2/1', 'right', '3/1'],
    ['0/0', 'right', '2/1'],
    ['3/6', 'left', '2/1'],
    ['2/1', 'left', '0/1'],
    ['0/2', 'left', '0/2'],
    ['3/6', 'right', '3/6'],
    ['3/5', 'row_start', '0/3'],
    ['0/2', 'row_end', '3/2'],
    ['3/6', 'first', '0/0'],
    ['0/0', 'last', '3/6'],
    ['3/1', 'page_down', '3/5'],
    ['3/5', 'page_down', '3/6'],
    ['3/6', 'page_up', '3/2'],
    ['0/3', 'page_up', '0/1'],
    ['0/0', 'page_up', '0/0'],
  ])('leads from %s by %s to %s', (from, move, to) => {
    const position = positionsOf(columns).get(from);
    expect(position && moveInGrid(columns, position, move, 4)).toBe(to);
  });

  it('finds the nearest cell for a place that is gone', () => {
    expect(nearestCell(columns, { column: 1, row: 2 })).toBe('0/2');
    expect(nearestCell(columns, { column: 2, row: 5 })).toBe('2/1');
    expect(nearestCell(columns, { column: 9, row: 0 })).toBe('3/1');
    expect(nearestCell(columnsOf(0, 0), { column: 0, row: 1 })).toBeUndefined();
    expect(nearestCell([], { column: 0, row: 1 })).toBeUndefined();
  });

  it('always leads to a cell that is there, and every cell can be reached', () => {
    const heights = fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(heights, (some) => {
        const grid = columnsOf(...some);
        const positions = positionsOf(grid);
        const start = nearestCell(grid, { column: 0, row: 1 });
        const reached = new Set(start === undefined ? [] : [start]);
        for (const key of reached) {
          const from = positions.get(key);
          if (from === undefined) throw new Error(`No cell ${key}`);
          for (const move of ['up', 'down', 'left', 'right', 'page_down', 'row_end'] as const) {
            const to = moveInGrid(grid, from, move, 3);
            if (to !== undefined) reached.add(to);
          }
        }
        expect([...reached].sort()).toEqual([...positions.keys()].sort());
      })
    );
  });
});

it('has the cells of all columns row by row', () => {
  const rows = gridRows(columnsOf(2, 0, 1));
  expect(rows.map((row) => row.map(({ cell, column }) => [column, cell.key]))).toEqual([
    [
      [0, '0/1'],
      [2, '2/1'],
    ],
    [[0, '0/2']],
  ]);
  expect(gridRows(gridColumns([]))).toEqual([]);
});

it('takes keys as the ARIA practices have it, and leaves those with other modifiers to the browser', () => {
  const press = (
    key: string,
    held: Partial<Record<'ctrlKey' | 'altKey' | 'metaKey' | 'shiftKey', boolean>> = {}
  ) => gridMoveOf({ key, ctrlKey: false, altKey: false, metaKey: false, shiftKey: false, ...held });
  expect(press('ArrowLeft')).toBe('left');
  expect(press('Home')).toBe('row_start');
  expect(press('Home', { ctrlKey: true })).toBe('first');
  expect(press('End', { ctrlKey: true })).toBe('last');
  expect(press('ArrowLeft', { altKey: true })).toBeUndefined();
  expect(press('ArrowLeft', { ctrlKey: true })).toBeUndefined();
  expect(press('Enter')).toBeUndefined();
});
