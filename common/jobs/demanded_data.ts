import type { DataSelection } from './data_selection/data_selection';

/** What a query demands of every document, as far as it can be named to somebody who ships data. */
export interface DemandedData {
  /** Datasets of which documents must be one; empty if the query names none. */
  datasets: string[];
  /** Fields that every document must have. */
  fields: string[];
}

/** Names the data that must be shipped for the query to select anything. */
export function demandedData({ tree, facets }: DataSelection): DemandedData {
  const nodes = tree.kind === 'all' ? tree.of : [tree];
  const fields = nodes.flatMap((node) => (node.kind === 'exists' ? [node.field] : []));
  return { datasets: facets.datasets, fields: [...new Set(fields)] };
}
