import fc from 'fast-check';

import { COVERAGE_MODES } from '../../common/coverage/coverage_mode';
import { COVERAGE_STATES } from '../../common/coverage/coverage_state';
import {
  COVERAGE_LAYOUTS,
  COVERAGE_VIEW,
  MATRIX_ZOOMS,
  SUB_TECHNIQUE_CHOICES,
  type CoverageView,
} from './coverage_view';

const words = fc.uniqueArray(fc.string({ minLength: 1 }).filter((text) => !text.includes(',')));

const view: fc.Arbitrary<CoverageView> = fc.record({
  layout: fc.constantFrom(...COVERAGE_LAYOUTS),
  mode: fc.constantFrom(...COVERAGE_MODES),
  zoom: fc.constantFrom(...MATRIX_ZOOMS),
  subTechniques: fc.constantFrom(...SUB_TECHNIQUE_CHOICES),
  onlyNamed: fc.boolean(),
  query: fc.string(),
  states: fc.uniqueArray(fc.constantFrom(...COVERAGE_STATES)),
  platforms: words,
  sources: words,
  openCell: fc.option(fc.string({ minLength: 1 }), { nil: undefined }),
});

describe('the view of the coverage in the address', () => {
  it('is read as it was written, and leaves other parameters alone', () => {
    fc.assert(
      fc.property(view, (written) => {
        const params = new URLSearchParams('?jobs=a,b&attack=19');
        COVERAGE_VIEW.write(written, params);
        const read = new URLSearchParams(params.toString());
        expect(COVERAGE_VIEW.read(read)).toEqual(written);
        expect(read.get('jobs')).toBe('a,b');
        expect(read.get('attack')).toBe('19');
      })
    );
  });

  it('is the default for what means nothing', () => {
    const defaults = COVERAGE_VIEW.read(new URLSearchParams());
    expect(COVERAGE_VIEW.read(new URLSearchParams('layout=cube&mode=soon&cstate=perfect&sub=x'))).toEqual(
      defaults
    );
  });
});
