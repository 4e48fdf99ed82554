import type { Client } from '@elastic/elasticsearch';

/** What the recogniser reads of a module. */
export interface RecognisableModule {
  id: string;
  query?: Record<string, unknown>;
}

/**
 * What Kibana's ML plugin asks to tell which modules fit an index pattern (`findMatches` in
 * x-pack/platform/plugins/shared/ml/server/models/data_recognizer/data_recognizer.ts): one search for each module that has
 * a query, all at once, without documents, time range or early end. It has an answer per module, none per job.
 *
 * @returns the ids of the modules that match a document anywhere
 * @throws what the client throws; Kibana takes a failed search for no match, but a bench must not
 */
export async function recognise(
  client: Client,
  modules: readonly RecognisableModule[],
  indexPattern: string
): Promise<string[]> {
  const searches = modules.map(async ({ id, query }) => {
    if (query === undefined) return [];
    const { hits } = await client.search({ index: indexPattern, size: 0, query }, { maxRetries: 0 });
    const total = typeof hits.total === 'number' ? hits.total : (hits.total?.value ?? 0);
    return total > 0 ? [id] : [];
  });
  return (await Promise.all(searches)).flat();
}
