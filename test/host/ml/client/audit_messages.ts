import type { Client } from '@elastic/elasticsearch';
import { z } from 'zod';

const answer = z.object({
  hits: z.object({
    hits: z.array(
      z.object({
        _source: z.object({
          job_id: z.string(),
          level: z.enum(['warning', 'error']),
          message: z.string(),
          timestamp: z.string(),
        }),
      })
    ),
  }),
});

const NEWEST_MESSAGES = 1000;

export interface AuditMessage {
  level: 'warning' | 'error';
  text: string;
  timeMs: number;
}

/**
 * Of each job the newest error of the last 24 hours, or the newest warning if there is none, as far as the newest 1000
 * messages tell (x-pack/platform/plugins/shared/ml/server/models/job_audit_messages/job_audit_messages.ts).
 */
export async function readAuditMessages(client: Client): Promise<Map<string, AuditMessage>> {
  const { hits } = answer.parse(
    await client.search({
      index: '.ml-notifications*',
      ignore_unavailable: true,
      size: NEWEST_MESSAGES,
      query: {
        bool: {
          filter: [{ terms: { level: ['warning', 'error'] } }, { range: { timestamp: { gte: 'now-1d' } } }],
          must_not: [{ term: { cleared: true } }],
        },
      },
      sort: [{ timestamp: 'desc' }],
    })
  );
  const ofJob = new Map<string, AuditMessage>();
  for (const { _source: found } of hits.hits) {
    const { job_id: jobId, level, message: text } = found;
    const known = ofJob.get(jobId);
    if (known === undefined || (level === 'error' && known.level === 'warning')) {
      ofJob.set(jobId, { level, text, timeMs: Date.parse(found.timestamp) });
    }
  }
  return ofJob;
}
