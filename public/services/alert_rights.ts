import type { Capabilities } from '@kbn/core/public';

import { mayEditRules } from './may_edit_rules';

/** What the user may do to be told. Kibana decides at each request; this only says beforehand what would fail. */
export interface AlertRights {
  /** Make rules of ML's two types. */
  createRules: boolean;
  /** See connectors and have rules use them. */
  useConnectors: boolean;
  /** Enable detection rules. */
  enableDetectionRules: boolean;
}

/**
 * Reads Kibana's capabilities: ML's `canCreateMlAlerts` (ml/common/types/capabilities.ts) comes with Machine Learning: All,
 * `show` and `execute` of `actions` (actions/server/feature.ts) with Actions and Connectors: Read.
 */
export function alertRights(capabilities: Capabilities): AlertRights {
  const has = (feature: string, name: string) => capabilities[feature]?.[name] === true;
  return {
    createRules: has('ml', 'canCreateMlAlerts'),
    useConnectors: has('actions', 'show') && has('actions', 'execute'),
    enableDetectionRules: mayEditRules(capabilities),
  };
}
