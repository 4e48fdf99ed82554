import type { SelectionRequest, SelectionResponse } from '../../common/api/selection';
import type { Warning } from '../../common/api/warning';
import type { CoverageJob } from '../../common/coverage/coverage_job';
import { selectionCurve } from '../../common/selection/selection_curve';
import type { SelectionResult } from '../../common/selection/selection_problem';
import { solveSelection } from '../../common/selection/solve_selection';
import type { SolveLp } from '../../common/selection/solve_lp';
import type { MlNodesAnswer } from '../sources/ml_nodes';
import { coverageJobs } from './coverage_jobs';
import { describeSelection, keptWeightOf } from './describe_selection';
import { judgeAllJobs } from './judge_all_jobs';
import { UnknownJobsError } from './plan_activation';
import { wantedItems } from './selection_items';
import { selectionSetup, type SelectionSetup } from './selection_setup';
import { CallerGoneError } from './shared_runs';
import type { Sources } from './sources';
import { untilGone } from './until_gone';

/** How long the solver may look for the selection, and once more for the curve. */
const TIME_LIMIT_MS = 2000;
/** Points of the curve: enough to see where it bends. */
const CURVE_POINTS = 12;

export interface SelectionOptions extends Omit<SelectionRequest, 'indexPattern' | 'lookbackDays'> {
  indexPatterns?: string[];
  lookbackDays: number;
}

export interface SelectionTools {
  solve: SolveLp;
  /** Does one work after the other: only one model is solved at a time, and nobody's time limit is spent on waiting. */
  inTurn<T>(work: () => Promise<T>): Promise<T>;
  /** Ends when the caller goes away. */
  signal: AbortSignal;
}

/**
 * The best jobs within a budget. The cluster is asked what coverage asks, and for its ML nodes; what it could not tell is among
 * the warnings.
 *
 * @throws UnknownJobsError for pinned jobs that nobody knows; UnknownObjectiveError; CallerGoneError.
 */
export async function selectJobs(
  sources: Sources,
  options: SelectionOptions,
  tools: SelectionTools
): Promise<SelectionResponse> {
  const [judged, nodes] = await Promise.all([judgeAllJobs(sources, options), sources.mlNodes()]);
  const { attackVersion, asOfMs, installed, limits } = judged;
  const { jobs } = coverageJobs(judged);
  refuseUnknown(options.include ?? [], jobs);
  const wanted = wantedItems(options.objective ?? {}, jobs, attackVersion);
  const setup = selectionSetup(options, wanted, { jobs, nodes, stats: installed.stats, limits });

  const { result, solver, curve } = await solvedInTurn(setup, options.curve === true, tools);
  const warnings = [...judged.warnings, ...nodesWarning(nodes)];
  return {
    ...describeSelection(setup, result),
    curve,
    solver,
    warnings,
    partial: warnings.length > 0 || jobs.some(({ state }) => state === 'unknown'),
    attackVersion,
    kibanaAttackVersion: sources.kibanaAttackVersion,
    asOfMs,
  };
}

function refuseUnknown(include: readonly string[], jobs: readonly CoverageJob[]): void {
  const known = new Set(jobs.map(({ id }) => id));
  const unknown = include.filter((id) => !known.has(id));
  if (unknown.length > 0) throw new UnknownJobsError(unknown, 'include');
}

interface Solved {
  result: SelectionResult;
  solver: SelectionResponse['solver'];
}

/** Whoever goes away is no longer waited for: his turn is passed over, and no further model of his is solved. */
function solvedInTurn(
  setup: SelectionSetup,
  withCurve: boolean,
  { solve, inTurn, signal }: SelectionTools
): Promise<Solved & Pick<SelectionResponse, 'curve'>> {
  const solveWhileThere: SolveLp = (model, limit) => {
    if (signal.aborted) throw new CallerGoneError();
    return solve(model, limit);
  };
  const work = inTurn(async () => {
    if (signal.aborted) throw new CallerGoneError();
    const answer = await solved(setup, solveWhileThere);
    return { ...answer, curve: withCurve ? await curveOf(setup, solveWhileThere) : undefined };
  });
  return untilGone(signal, work);
}

async function solved({ problem, impossible }: SelectionSetup, solve: SolveLp): Promise<Solved> {
  const startedMs = performance.now();
  let isAsked = false;
  const result: SelectionResult = impossible
    ? { kind: 'impossible', why: impossible }
    : await solveSelection(problem, {
        solve: (model, limit) => {
          isAsked = true;
          return solve(model, limit);
        },
        timeLimitMs: TIME_LIMIT_MS,
      });
  const isGreedy = result.kind === 'selected' && result.proof === 'greedy';
  return {
    result,
    solver: {
      name: isGreedy ? 'greedy' : isAsked ? 'highs' : 'none',
      milliseconds: Math.round(performance.now() - startedMs),
    },
  };
}

async function curveOf(setup: SelectionSetup, solve: SolveLp): Promise<SelectionResponse['curve']> {
  const points = await selectionCurve(setup.problem, {
    solve,
    timeLimitMs: TIME_LIMIT_MS,
    points: CURVE_POINTS,
  });
  const kept = keptWeightOf(setup);
  return points.map(({ weight, ...point }) => ({ ...point, weight: weight + kept }));
}

/** Rights to jobs in Kibana come without the right to see nodes: that is no trouble, and a note tells it where it matters. */
function nodesWarning({ nodes }: MlNodesAnswer): Warning[] {
  return nodes.ok || nodes.failure.cause === 'forbidden'
    ? []
    : [{ code: 'ml_nodes_unreadable', failure: nodes.failure }];
}
