import type { DataSourcesResponse } from '../../common/api/data_sources';
import { integrationPackage } from '../../common/catalogue/integration_packages';
import type { Answer } from '../../common/evidence/answer';
import type { Failure } from '../../common/evidence/failure';
import type { DataSourcesAnswer } from '../sources/data_sources';
import type { Sources } from './sources';

/** What is shipped to the chosen pattern, or to Security's default indices. A failed search is said, not thrown. */
export async function listDataSources(
  sources: Sources,
  options: { indexPatterns?: string[]; lookbackDays: number }
): Promise<DataSourcesResponse> {
  const patterns = options.indexPatterns ?? (await sources.defaultIndexPattern());
  const [answer, forbidden] = await Promise.all([
    sources.dataSources(patterns, options.lookbackDays),
    sources.forbiddenPatterns(patterns),
  ]);
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
    failure: whatMayBeMissing(answer.value, forbidden),
  };
}

/** Elasticsearch leaves out silently what the user may not read, so less than all must not look like all. */
function whatMayBeMissing(
  { sources, failure }: DataSourcesAnswer,
  forbidden: Answer<string[]>
): Failure | undefined {
  if (failure) return failure;
  if (!forbidden.ok) return sources.length === 0 ? forbidden.failure : undefined;
  if (forbidden.value.length === 0) return undefined;
  return { cause: 'forbidden', detail: `no right to read all of ${forbidden.value.join(', ')}` };
}
