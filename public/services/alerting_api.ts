import type { HttpStart } from '@kbn/core/public';

import type { AnomalyRuleParams, RuleBody } from '../../common/alerting/rule_bodies';
import { readMember } from './read_member';

/** Something that a rule can tell people through. */
export interface Connector {
  id: string;
  name: string;
  /** `.email` */
  type: string;
  /** Its secrets were lost, as by an import: it cannot send until somebody enters them again. */
  missesSecrets: boolean;
}

/** How often a rule would have fired. */
export interface AlertPreview {
  count: number;
  /** The earliest of them, by time. */
  samples: PreviewSample[];
}

export interface PreviewSample {
  timeMs: number;
  /** 0…100, as it was when the result was written. */
  score: number;
  jobIds: string[];
}

/** Spans that a preview is offered for, as Elasticsearch's date math writes them. */
export const PREVIEW_RANGES = ['1d', '7d', '30d'] as const;
export type PreviewRange = (typeof PREVIEW_RANGES)[number];

export interface CreatedRule {
  id: string;
  name: string;
}

/**
 * Kibana's own routes for alerting, connectors, and ML's preview. Each method rejects with core's HttpFetchError.
 * Sources: x-pack/platform/plugins/shared/{alerting/server/routes/rule,actions/server/routes/connector,ml/server/routes/alerting.ts}.
 */
export interface AlertingApi {
  /** Counts the buckets of the range in which a result reaches the rule's score; writes nothing. */
  preview(params: AnomalyRuleParams, range: PreviewRange, signal?: AbortSignal): Promise<AlertPreview>;
  createRule(body: RuleBody<object>): Promise<CreatedRule>;
  deleteRule(id: string): Promise<void>;
  /** Those that a rule may use, by name. */
  connectors(signal?: AbortSignal): Promise<Connector[]>;
}

const PUBLIC_VERSION = '2023-10-31';
const PREVIEW_VERSION = '1';
const RULE = '/api/alerting/rule';
/** As many as a reader looks at; each comes with its strongest records and influencers. */
const SAMPLES = 5;

export function createAlertingApi(http: HttpStart): AlertingApi {
  return {
    preview: async (alertParams, timeRange, signal) =>
      readPreview(
        await http.post<unknown>('/internal/ml/alerting/preview', {
          version: PREVIEW_VERSION,
          signal,
          body: JSON.stringify({ alertParams, timeRange, sampleSize: SAMPLES }),
        })
      ),
    createRule: async (body) => {
      const answer = await http.post<unknown>(RULE, { version: PUBLIC_VERSION, body: JSON.stringify(body) });
      return { id: text(answer, 'id'), name: text(answer, 'name') };
    },
    deleteRule: async (id) => {
      await http.delete<unknown>(`${RULE}/${encodeURIComponent(id)}`, { version: PUBLIC_VERSION });
    },
    connectors: async (signal) =>
      list(await http.get<unknown>('/api/actions/connectors', { version: PUBLIC_VERSION, signal }))
        // What Kibana itself brings for its own use is no way to tell somebody.
        .filter((connector) => readMember(connector, 'is_system_action') !== true)
        .map((connector) => ({
          id: text(connector, 'id'),
          name: text(connector, 'name'),
          type: text(connector, 'connector_type_id'),
          missesSecrets: readMember(connector, 'is_missing_secrets') === true,
        }))
        .sort((a, b) => a.name.localeCompare(b.name)),
  };
}

function readPreview(answer: unknown): AlertPreview {
  const count = readMember(answer, 'count');
  if (typeof count !== 'number') throw new Error('The answer to the preview has no count.');
  return {
    count,
    samples: list(readMember(answer, 'results')).map((result) => ({
      timeMs: number(result, 'timestamp'),
      score: number(result, 'score'),
      jobIds: list(readMember(result, 'jobIds')).map(String),
    })),
  };
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

function text(value: unknown, name: string): string {
  const member = readMember(value, name);
  return typeof member === 'string' ? member : '';
}

function number(value: unknown, name: string): number {
  const member = readMember(value, name);
  return typeof member === 'number' ? member : 0;
}
