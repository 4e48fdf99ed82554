import { encode } from 'rison-node';

import { encodePart } from './encode_part';

/**
 * A parameter of a Kibana address that holds state of a page: rison, with the signs that Kibana leaves readable
 * (src/platform/plugins/shared/kibana_utils/public/state_management/url/kbn_url_storage.ts, encode_uri_query.ts).
 */
export function kibanaState(name: string, state: object): string {
  const readable = encodePart(encode(state))
    .replaceAll('%40', '@')
    .replaceAll('%3A', ':')
    .replaceAll('%24', '$')
    .replaceAll('%2C', ',');
  return `${name}=${readable}`;
}
