import type { ResultEntity } from '../../../common/api/results';
import { encodePart } from './encode_part';
import { kibanaState } from './kibana_state';
import type { KibanaLinks, LinkedTime } from './kibana_links';

/** Pages about one entity, by the field whose values they are about; the value goes where `{value}` stands. */
const PAGES: ReadonlyMap<string, string> = new Map([
  ['host.name', '/hosts/name/{value}/anomalies'],
  ['user.name', '/users/name/{value}/anomalies'],
  ['source.ip', '/network/ip/{value}/source/anomalies'],
  ['host.ip', '/network/ip/{value}/source/anomalies'],
  ['destination.ip', '/network/ip/{value}/destination/anomalies'],
]);

/**
 * Security's pages (below x-pack/solutions/security/plugins/security_solution: public/common/components/link_to, and
 * public/explore/{hosts,users,network}/pages for the tab "anomalies"). The addresses are the same from 8.19 on; a page without
 * a tab in its address opens its first one.
 */
export const SECURITY_LINKS: Pick<KibanaLinks, 'entity' | 'detectionRule'> = {
  entity: ({ field, value }: ResultEntity, time) => {
    const page = PAGES.get(field);
    if (page === undefined || isStep(value)) return undefined;
    const path = page.replace('{value}', () => encodePart(value));
    return `/app/security${path}?${globalTime(time)}`;
  },
  detectionRule: (objectId, tab) => {
    const path = `/app/security/rules/id/${encodePart(objectId)}`;
    return tab === undefined ? path : `${path}/${tab}`;
  },
};

/** Browsers take these for steps in the path, encoded or not, and would go to another page. */
function isStep(value: string): boolean {
  return value === '.' || value === '..';
}

/** The time of the page without that of timelines, which stays what the user had (use_init_timerange_url_params.ts). */
function globalTime({ fromMs, toMs }: LinkedTime): string {
  const timerange = {
    from: new Date(fromMs).toISOString(),
    kind: 'absolute',
    to: new Date(toMs).toISOString(),
  };
  return kibanaState('timerange', { global: { linkTo: [], timerange } });
}
