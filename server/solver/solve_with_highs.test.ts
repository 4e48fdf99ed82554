import highsLoader, { type Highs } from 'highs';

import { solveWithHighs } from './solve_with_highs';

const KNAPSACK = `Maximize
obj: 3 a + 2 b + 2 c
Subject To
5 a + 4 b + 3 c <= 7
Binary
a b c
End
`;

/** Too many equal ways for any solver to be done at once. */
const HARD = ((): string => {
  const jobs = Array.from({ length: 60 }, (_, at) => `x${at}`);
  const sum = (factor: (at: number) => number) =>
    jobs.map((name, at) => `${factor(at)} ${name}`).join('\n + ');
  return `Maximize\nobj: ${sum((at) => 1000 + ((at * 7919) % 613))}
Subject To
${sum((at) => 1000 + ((at * 6151) % 617))} <= 30011
${sum((at) => 1000 + ((at * 4583) % 619))} <= 30013
${sum((at) => 1000 + ((at * 3571) % 631))} <= 30029
Binary
${jobs.join('\n')}
End
`;
})();

describe('solving with HiGHS', () => {
  let highs: Highs;
  beforeAll(async () => {
    highs = await highsLoader();
  });

  it('answers the optimum, its bound and what is not 0', () => {
    expect(solveWithHighs(highs, KNAPSACK, { timeLimitMs: 10_000 })).toEqual({
      status: 'optimal',
      objective: 4,
      bound: 4,
      values: new Map([
        ['b', 1],
        ['c', 1],
      ]),
    });
  });

  it('says that a model has no solution', () => {
    const model = KNAPSACK.replace('<= 7', '<= 7\na + b + c >= 3');
    expect(solveWithHighs(highs, model, { timeLimitMs: 10_000 })).toEqual({
      status: 'infeasible',
      values: new Map(),
    });
  });

  it('stops at the time limit with a bound that is over what it found', () => {
    const { status, objective = 0, bound } = solveWithHighs(highs, HARD, { timeLimitMs: 100 });
    expect(status).toBe('time_limit');
    expect(bound).toBeGreaterThan(objective);
  });

  it('solves the next after one that it can not read', () => {
    expect(() => solveWithHighs(highs, 'Maximize\nobj: <= >= x', { timeLimitMs: 10_000 })).toThrow();
    expect(solveWithHighs(highs, 'no model', { timeLimitMs: 10_000 }).status).toBe('failed');
    expect(solveWithHighs(highs, KNAPSACK, { timeLimitMs: 10_000 }).objective).toBe(4);
  });
});
