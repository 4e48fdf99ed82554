import type { HostCore } from '../../host_plugin';
import type { RuleStore } from '../rule_store';

/** What alerting's routes share. */
export interface AlertingContext {
  core: HostCore;
  /** The rules of all types: Security's routes change theirs in it. */
  store: RuleStore;
}
