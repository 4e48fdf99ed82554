import type { KibanaAnswer } from '../integration/harness/kibana_client';

/** The body of an answer. @throws Error with status and body if it is an error */
export function succeeded<T>({ status, body }: KibanaAnswer<T>): T {
  if (status !== 200) throw new Error(`Kibana answered ${status}: ${JSON.stringify(body).slice(0, 500)}`);
  return body;
}
