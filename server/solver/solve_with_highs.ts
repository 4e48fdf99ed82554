import type { Highs, Model } from 'highs';

import type { LpAnswer } from '../../common/selection/solve_lp';

/** A part of the answer's values: what is nearer to 0 than HiGHS itself takes for a whole number is 0. */
const NOTHING = 1e-6;

/** HiGHS: HighsInfo, `primal_solution_status`. */
const FEASIBLE = 2;

const OPTIONS = {
  output_flag: false,
  // The same model always gets the same answer.
  random_seed: 1,
  // What helps with large models costs more than it wins with these: beginning anew with a smaller model, looking for better
  // solutions around those that are known (one is soon the best), and trying each variable often before it is trusted.
  mip_allow_restart: false,
  mip_heuristic_run_rins: false,
  mip_heuristic_run_rens: false,
  mip_pscost_minreliable: 2,
  mip_rel_gap: 0,
  // Coefficients of the objective are whole numbers, so a better solution would be better by 1.
  mip_abs_gap: 0.99,
} as const;

/**
 * Solves a mixed-integer model with HiGHS. Blocks the thread until it is done or the time is over.
 *
 * @param model in the CPLEX LP format; its objective has whole coefficients, and takes whole values only
 * @throws Error if HiGHS can't read the model or fails; its instance may then be unusable
 */
export function solveWithHighs(
  highs: Highs,
  model: string,
  { timeLimitMs }: { timeLimitMs: number }
): LpAnswer {
  return highs.withModel({ format: 'lp', data: model }, (solved): LpAnswer => {
    solved.options.set({ ...OPTIONS, time_limit: Math.max(timeLimitMs, 0) / 1000 });
    const { modelStatus } = solved.run();
    const { optimal, timeLimit, infeasible, unboundedOrInfeasible } = highs.constants.modelStatus;
    switch (modelStatus) {
      case optimal:
        return { status: 'optimal', ...solutionOf(solved) };
      case timeLimit:
        return solved.info.get('primal_solution_status') === FEASIBLE
          ? { status: 'time_limit', ...solutionOf(solved) }
          : { status: 'time_limit', bound: boundOf(solved), values: new Map() };
      case infeasible:
      case unboundedOrInfeasible:
        return { status: 'infeasible', values: new Map() };
      default:
        return {
          status: 'failed',
          values: new Map(),
          message: `HiGHS ended with model status ${modelStatus}`,
        };
    }
  });
}

function solutionOf(solved: Model): Pick<LpAnswer, 'objective' | 'bound' | 'values'> {
  const values = new Map<string, number>();
  solved.getSolution().colValue.forEach((value, column) => {
    if (Math.abs(value) > NOTHING) values.set(solved.getColName(column), value);
  });
  return { objective: solved.getObjectiveValue(), bound: boundOf(solved), values };
}

/** HiGHS has none as long as it has not solved its first relaxation. */
function boundOf(solved: Model): number | undefined {
  const bound = Number(solved.info.get('mip_dual_bound'));
  return Number.isFinite(bound) ? bound : undefined;
}
