import type { LpAnswer } from '../../common/selection/solve_lp';

/** What the worker is asked. */
export interface SolveMessage {
  id: number;
  model: string;
  timeLimitMs: number;
}

/** `started`: from now on the time limit counts; loading the solver and waiting do not. */
export type WorkerMessage =
  { kind: 'started'; id: number } | { kind: 'answered'; id: number; answer: LpAnswer };
