import type { Answer } from '../../common/evidence/answer';
import type { Failure } from '../../common/evidence/failure';

/** The answer's value; where there is none, the failure is handed on and `instead` is used. */
export function valueOr<T>(answer: Answer<T>, instead: T, onFailure: (failure: Failure) => void): T {
  if (answer.ok) return answer.value;
  onFailure(answer.failure);
  return instead;
}
