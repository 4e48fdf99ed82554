import { completeEnvironment } from '../../environments/complete_environment';
import type { Environment } from '../../environments/environment';
import type { EnvironmentFile } from '../../environments/environment_file';

/** An environment for tests: what a file would give, with the defaults filled in. */
export function smallEnvironment(file: EnvironmentFile = {}): Environment {
  return completeEnvironment(file, 'test');
}
