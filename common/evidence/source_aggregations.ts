import { asRecord } from '../jobs/read_value';

/** Documents of one data source, as the aggregations count them. */
export interface CountedSource {
  id: string;
  dataset?: string;
  agentType?: string;
  documents: number;
  /** What `inside` asked, by name. */
  inside: Record<string, unknown>;
}

/**
 * Aggregations that tell data sources apart: documents per `data_stream.dataset`; for data without one (Beats) per
 * `event.dataset`, else per `event.module`, else per `agent.type`.
 *
 * @param size sources listed at most of each kind; the documents of those beyond are counted together
 */
export function sourceAggregations(
  size: number,
  inside: Record<string, unknown> = {}
): Record<string, unknown> {
  const by = (field: string, more: Record<string, unknown> = {}) => ({
    terms: { field, size, ...more },
    ...(Object.keys(inside).length === 0 ? {} : { aggs: inside }),
  });
  const without = (field: string, aggs: Record<string, unknown>) => ({
    filter: { bool: { must_not: [{ exists: { field } }] } },
    aggs,
  });
  return {
    by_stream: by('data_stream.dataset'),
    without_stream: without('data_stream.dataset', {
      by_dataset: by('event.dataset'),
      without_dataset: without('event.dataset', {
        by_module: by('event.module'),
        without_module: without('event.module', { by_agent: by('agent.type', { missing: 'unknown' }) }),
      }),
    }),
  };
}

/** The sources that these aggregations found, most documents first; the same source of two kinds is one. */
export function readSourceAggregations(aggregations: unknown): {
  sources: CountedSource[];
  otherDocuments: number;
} {
  const withoutStream = asRecord(asRecord(aggregations)?.without_stream);
  const withoutDataset = asRecord(withoutStream?.without_dataset);
  const dataset = (id: string) => ({ id, dataset: id });
  const agent = (id: string) => ({ id, agentType: id });
  const parts = [
    { answer: asRecord(aggregations)?.by_stream, named: dataset },
    { answer: withoutStream?.by_dataset, named: dataset },
    { answer: withoutDataset?.by_module, named: agent },
    { answer: asRecord(withoutDataset?.without_module)?.by_agent, named: agent },
  ];
  const sources = parts.flatMap(({ answer, named }) =>
    bucketsOf(answer).flatMap(({ key, doc_count: documents, ...inside }) =>
      typeof key === 'string' ? [{ ...named(key), documents: numberOf(documents), inside }] : []
    )
  );
  return {
    sources: sources.sort((a, b) => b.documents - a.documents || (a.id < b.id ? -1 : 1)),
    otherDocuments: parts.reduce(
      (sum, { answer }) => sum + numberOf(asRecord(answer)?.sum_other_doc_count),
      0
    ),
  };
}

function bucketsOf(answer: unknown): Array<Record<string, unknown>> {
  const buckets: unknown = asRecord(answer)?.buckets;
  return Array.isArray(buckets) ? buckets.map(asRecord).filter((bucket) => bucket !== undefined) : [];
}

function numberOf(value: unknown): number {
  return typeof value === 'number' ? value : 0;
}
