import pLimit from 'p-limit';

import type { SolveLp } from '../../common/selection/solve_lp';
import { MEBIBYTE } from '../testing/coverage_job_fixture';
import { cluster, MANY, selected, solveHere } from '../testing/selection_cluster';
import { CallerGoneError } from './shared_runs';

const OPTIONS = { budget: { memoryBytes: 100 * MEBIBYTE }, curve: true };

/** A clock that only goes on when it is told to: how busy this machine is must not cost a model its time. */
function standingClock() {
  let nowMs = performance.now();
  jest.spyOn(performance, 'now').mockImplementation(() => nowMs);
  return { pass: (milliseconds: number) => (nowMs += milliseconds) };
}

/** Solves one model after the other, the first not before it is released; the clock then is a minute on. */
function busySolver() {
  let release: () => void = () => undefined;
  const released = new Promise<void>((resolve) => {
    release = () => {
      clock.pass(60_000);
      resolve();
    };
  });
  const worker = pLimit(1);
  let isAsked: () => void = () => undefined;
  const asked = new Promise<void>((resolve) => (isAsked = resolve));
  const solve = jest.fn<ReturnType<SolveLp>, Parameters<SolveLp>>((model, limit) => {
    isAsked();
    return worker(() => released.then(() => solveHere(model, limit)));
  });
  return { solve, inTurn: pLimit(1), release, asked };
}

let clock: ReturnType<typeof standingClock>;

describe('several who ask for a selection at once', () => {
  beforeEach(() => {
    clock = standingClock();
  });
  afterEach(() => jest.restoreAllMocks());

  it('each get all of the time limit, and so the same answer', async () => {
    const alone = await selected(cluster(MANY), OPTIONS);
    const { release, asked, ...tools } = busySolver();
    const first = selected(cluster(MANY), OPTIONS, tools);
    await asked;
    const others = [1, 2, 3].map(() => selected(cluster(MANY), OPTIONS, tools));
    await settled();
    release();
    await first;
    for (const answer of await Promise.all(others)) {
      expect({ ...answer, solver: answer.solver.name }).toEqual({ ...alone, solver: 'highs' });
      expect(answer.optimal).toBe(true);
      expect(answer.solver.milliseconds).toBeLessThan(60_000);
    }
  });

  it('are passed over when they went away while they waited', async () => {
    const { release, asked, ...tools } = busySolver();
    const first = selected(cluster(MANY), OPTIONS, tools);
    await asked;
    const leaving = new AbortController();
    const second = selected(cluster(MANY), OPTIONS, { ...tools, signal: leaving.signal });
    await settled();
    leaving.abort();
    await expect(second).rejects.toThrow(CallerGoneError);
    release();
    await first;
    const models = tools.solve.mock.calls.length;
    await tools.inTurn(settled);
    expect(tools.solve).toHaveBeenCalledTimes(models);
  });

  it('have no further model solved when they went away while one was', async () => {
    const { release, asked, ...tools } = busySolver();
    const leaving = new AbortController();
    const gone = selected(cluster(MANY), OPTIONS, { ...tools, signal: leaving.signal });
    await asked;
    leaving.abort();
    await expect(gone).rejects.toThrow(CallerGoneError);
    release();
    await tools.inTurn(settled);
    expect(tools.solve).toHaveBeenCalledTimes(1);
  });
});

/** Long enough for everything that needs no solver. */
function settled(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 20));
}
