import type { Client } from '@elastic/elasticsearch';
import { z } from 'zod';

const answer = z.object({
  hits: z.object({
    hits: z.array(
      z.object({ _source: z.object({ job_id: z.string(), level: z.string(), message: z.string() }) })
    ),
  }),
});

const NEWEST_MESSAGES = 1000;

export interface AuditMessage {
  level: string;
  text: string;
}

/** The newest warning or error of each job in the last 30 days, as far as the newest 1000 messages tell. */
export async function readAuditMessages(client: Client): Promise<Map<string, AuditMessage>> {
  const { hits } = answer.parse(
    await client.search({
      index: '.ml-notifications*',
      ignore_unavailable: true,
      size: NEWEST_MESSAGES,
      query: {
        bool: {
          filter: [{ terms: { level: ['warning', 'error'] } }, { range: { timestamp: { gte: 'now-30d' } } }],
        },
      },
      sort: [{ timestamp: 'desc' }],
    })
  );
  const newest = new Map<string, AuditMessage>();
  for (const { _source: message } of hits.hits) {
    if (!newest.has(message.job_id)) {
      newest.set(message.job_id, { level: message.level, text: message.message });
    }
  }
  return newest;
}
