import { checkMatrix } from './check_matrix';
import type { MatrixMeasure } from './measure_matrix';

const measure: MatrixMeasure = {
  jobs: 500,
  cells: 900,
  renderedCells: 200,
  interactions: [
    { interaction: 'search', scriptingMs: 50, firstMs: 70 },
    { interaction: 'select a cell', scriptingMs: 51, firstMs: 60 },
  ],
};

it('holds each interaction with the matrix against its budget', () => {
  expect(checkMatrix(measure)).toEqual([
    {
      budget: 'ms of scripting to search',
      where: 'matrix of 900 cells, 500 jobs',
      measured: 50,
      allowed: '≤ 50',
      kept: true,
    },
    expect.objectContaining({ measured: 51, kept: false }),
  ]);
});
