import { readApiProblem } from '../services/api_problem';
import type { Operation } from './operation';

const WAITS_MS = [2_000, 4_000];
const TOO_MANY_REQUESTS = 429;

/** Sends again, a little later, what was turned away because there is too much to do: then nothing of it was done. */
export async function patiently<T>(
  { delay, halted }: Pick<Operation, 'delay' | 'halted'>,
  send: () => Promise<T>
): Promise<T> {
  for (const waitMs of WAITS_MS) {
    try {
      return await send();
    } catch (error) {
      if (readApiProblem(error).status !== TOO_MANY_REQUESTS) throw error;
      await delay(waitMs);
      if (halted()) throw error;
    }
  }
  return send();
}
