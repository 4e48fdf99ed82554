import { checkSelection } from './check_selection';
import type { SelectionMeasure } from './measure_selection';

const kept: SelectionMeasure = {
  jobs: 110,
  pairs: 60,
  budget: '1 GB',
  instances: 5,
  medianMs: 150,
  worstMs: 900,
  coverageUnproven: 0,
  memoryUnproven: 1,
};

describe('budgets of the best selection', () => {
  it.each([
    ['are kept at the limit, whatever the worst case', {}, [true, true]],
    ['break over the limit of few jobs', { medianMs: 151 }, [false, true]],
    ['are wider for many jobs', { jobs: 500, medianMs: 2000 }, [true, true]],
    ['break over the limit of many jobs', { jobs: 500, medianMs: 2001 }, [false, true]],
    ['break without a proof', { coverageUnproven: 1 }, [true, false]],
  ])('%s', (_, changes, expected) => {
    expect(checkSelection([{ ...kept, ...changes }]).map((check) => check.kept)).toEqual(expected);
  });

  it('are set for the measured sizes only', () => {
    expect(() => checkSelection([{ ...kept, jobs: 7 }])).toThrow('no time is set for 7 jobs');
  });
});
