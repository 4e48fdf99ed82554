import type { EnvironmentIndex } from './environment';
import { mappingOf } from '../elasticsearch/data/field_type';

/** What is wrong with the fields of an index, if anything: types that disagree or do not fit, or a value that is also an object. */
export function fieldProblem(index: EnvironmentIndex): string | undefined {
  try {
    mappingOf(index);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
