import type { Client } from '@elastic/elasticsearch';
import type { z } from 'zod';

import { describeFirstIssue } from '../../modules/describe_first_issue';

/**
 * Elasticsearch's answer to a request without body.
 * @throws the client's errors; an Error naming the path if the answer lacks what the host reads.
 */
export async function readAnswer<T>(client: Client, path: string, shape: z.ZodType<T>): Promise<T> {
  const answer = shape.safeParse(await client.transport.request({ method: 'GET', path }));
  if (!answer.success) {
    throw new Error(`Unexpected answer of Elasticsearch to GET ${path}: ${describeFirstIssue(answer.error)}`);
  }
  return answer.data;
}
