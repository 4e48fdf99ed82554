import { isKibanaFrom } from '../is_kibana_from';
import { encodePart } from './encode_part';
import type { KibanaLinks } from './kibana_links';
import { mlLinks } from './ml_links';
import { SECURITY_LINKS } from './security_links';

/**
 * Links for a Kibana of this version (`9.4.3`).
 *
 * @throws where the text is no version.
 */
export function createKibanaLinks(kibanaVersion: string): KibanaLinks {
  return {
    ...mlLinks({ jobListIsManaged: isKibanaFrom(kibanaVersion, 9, 1) }),
    ...SECURITY_LINKS,
    alertRule: (id) => (id === undefined ? `${RULES}/rules` : `${RULES}/rule/${encodePart(id)}`),
  };
}

/** Kept when later versions gave rules an application of their own (kbn-rule-data-utils/src/routes/stack_rule_paths.ts). */
const RULES = '/app/management/insightsAndAlerting/triggersActions';
