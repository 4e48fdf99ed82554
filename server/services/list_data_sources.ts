import type { DataSourcesResponse } from '../../common/api/data_sources';
import { integrationPackage } from '../../common/catalogue/integration_packages';
import type { Sources } from './sources';

/** What is shipped to the chosen pattern, or to Security's default indices. A failed search is said, not thrown. */
export async function listDataSources(
  sources: Sources,
  options: { indexPatterns?: string[]; lookbackDays: number }
): Promise<DataSourcesResponse> {
  const patterns = options.indexPatterns ?? (await sources.defaultIndexPattern());
  const answer = await sources.dataSources(patterns, options.lookbackDays);
  const frame = {
    indexPattern: patterns.join(','),
    lookbackDays: options.lookbackDays,
    asOfMs: sources.nowMs,
  };
  if (!answer.ok) return { ...frame, sources: [], otherDocuments: 0, failure: answer.failure };
  return {
    ...frame,
    sources: answer.value.sources.map((source) => ({
      ...source,
      integrationPackage: source.dataset === undefined ? undefined : integrationPackage(source.dataset),
    })),
    otherDocuments: answer.value.otherDocuments,
    failure: answer.value.failure,
  };
}
