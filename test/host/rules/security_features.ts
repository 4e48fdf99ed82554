import type { KibanaFeatureConfig } from '@kbn/features-plugin/server';

const CATEGORY = { id: 'securitySolution', label: 'Security', order: 4000, euiIconType: 'logoSecurity' };

const RULE_OBJECTS = ['alert', 'exception-list', 'exception-list-agnostic', 'security-rule'];
const SIEM_OBJECTS = ['index-pattern'];

/**
 * Security's own feature, as of 9.3: rules are not part of it any more
 * (x-pack/solutions/security/packages/features/src/constants.ts, …/security/v5_features).
 */
export const SIEM_FEATURE: KibanaFeatureConfig = {
  id: 'siemV5',
  name: 'Security',
  category: CATEGORY,
  order: 1100,
  app: ['securitySolutionUI', 'securitySolution', 'kibana'],
  catalogue: ['securitySolution'],
  privileges: {
    all: {
      api: ['securitySolution', 'initialize-security-solution'],
      savedObject: { all: SIEM_OBJECTS, read: SIEM_OBJECTS },
      ui: ['show', 'crud'],
    },
    read: {
      api: ['securitySolution', 'initialize-security-solution'],
      savedObject: { all: [], read: SIEM_OBJECTS },
      ui: ['show'],
    },
  },
};

/** Security's feature "Rules and Exceptions", as of 9.5. */
export const RULES_FEATURE: KibanaFeatureConfig = {
  id: 'securitySolutionRulesV4',
  name: 'Rules and Exceptions',
  category: CATEGORY,
  order: 1101,
  app: ['securitySolutionUI', 'securitySolution', 'kibana'],
  catalogue: ['securitySolution'],
  privileges: {
    all: {
      api: [
        'rules-read',
        'rules-all',
        'enable-disable-rules-privilege',
        'manual-run-rules-privilege',
        'exceptions-read',
        'exceptions-all',
        'lists-read',
        'lists-all',
        'lists-summary',
        'initialize-security-solution',
      ],
      savedObject: { all: RULE_OBJECTS, read: RULE_OBJECTS },
      ui: [
        'read_rules',
        'edit_rules',
        'enableDisableRulesPrivilege',
        'readExceptions',
        'editExceptions',
        'detections',
      ],
    },
    read: {
      api: ['rules-read', 'exceptions-read', 'lists-read', 'lists-summary', 'initialize-security-solution'],
      savedObject: { all: [], read: RULE_OBJECTS },
      ui: ['read_rules', 'readExceptions', 'detections'],
    },
  },
};
