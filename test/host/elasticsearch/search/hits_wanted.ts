import type { SortField } from './parse_sort';
import type { SourceFilter } from './parse_source_filter';

/** Which hits a search, or `top_hits`, wants and what comes with them. */
export interface HitsWanted {
  size: number;
  from: number;
  sort: SortField[];
  source: SourceFilter;
  fields: string[];
}
