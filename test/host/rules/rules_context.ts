import type { KibanaRequest } from '@kbn/core/server';

import type { HostCore } from '../host_plugin';
import type { RuleFact } from './rule_shape';
import type { RuleStore } from './rule_store';

/** What Security's routes share. */
export interface RulesContext {
  core: HostCore;
  store: RuleStore;
  /** All versions of all rules in the package; none where it is not installed. */
  package: readonly RuleFact[];
  /** Why the request's user may not have rules of type machine learning; undefined for who may. */
  mlProblem(request: KibanaRequest): Promise<string | undefined>;
}
