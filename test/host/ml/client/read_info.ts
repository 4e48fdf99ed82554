import type { Client } from '@elastic/elasticsearch';

import { infoAnswer, type InfoAnswer } from './answers';
import { readAnswer } from './read_answer';

/** `GET _ml/info`: defaults, limits (sizes such as `512mb`) and whether ML's indices are being upgraded. */
export function readInfo(client: Client): Promise<InfoAnswer> {
  return readAnswer(client, '/_ml/info', infoAnswer);
}
