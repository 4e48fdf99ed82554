import type { Answer } from '../../common/evidence/answer';
import { failureFromError } from '../../common/evidence/failure_from_error';

/** Runs one question; whatever it throws becomes the answer's failure. */
export async function ask<T>(question: () => T | Promise<T>): Promise<Answer<T>> {
  try {
    return { ok: true, value: await question() };
  } catch (error) {
    return { ok: false, failure: failureFromError(error) };
  }
}
