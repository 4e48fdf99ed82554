import highsLoader, { type Highs } from 'highs';

import type { SolveLp } from '../../../common/selection/solve_lp';
import { solveWithHighs } from '../solve_with_highs';

/** HiGHS in the thread of the test, which it blocks. */
export function highsInProcess(): SolveLp {
  let loading: Promise<Highs> | undefined;
  return async (model, options) => {
    loading ??= highsLoader();
    return solveWithHighs(await loading, model, options);
  };
}
