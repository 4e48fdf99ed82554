import type { DataSelection } from './data_selection';
import { ClauseReader } from './clause_reader';
import { selectionFacets } from './selection_facets';
import { simplifySelection } from './simplify_selection';

/**
 * What a datafeed's query selects. Parts that can't be read are in the tree as `unread` and, with their text, in the
 * list. Never throws, whatever the query is.
 */
export function readDataSelection(query: unknown): DataSelection {
  const reader = new ClauseReader();
  // A datafeed without a query takes everything (elasticsearch, DatafeedConfig's default is match_all).
  const tree = query === undefined ? { kind: 'everything' as const } : reader.read(query, '');
  const simple = simplifySelection(tree);
  return { tree: simple, facets: selectionFacets(simple), unread: reader.unread };
}
