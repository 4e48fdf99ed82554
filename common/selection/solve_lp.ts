export interface LpAnswer {
  /** `time_limit` with values: the best that was found; without: none was found. */
  status: 'optimal' | 'time_limit' | 'infeasible' | 'failed';
  /** Of the solution. */
  objective?: number;
  /** No solution can be better. */
  bound?: number;
  /** By the names of the model's variables; those that are 0 may be missing. */
  values: ReadonlyMap<string, number>;
  /** For `failed`. */
  message?: string;
}

/** Solves a mixed-integer model given as text in the CPLEX LP format. Never rejects: what goes wrong is an answer. */
export type SolveLp = (model: string, options: { timeLimitMs: number }) => Promise<LpAnswer>;
