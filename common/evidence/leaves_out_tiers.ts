import type { SelectionNode } from '../jobs/data_selection/data_selection';

/** Metadata field by which a query tells data tiers apart (elasticsearch, `DataTierFieldMapper`). */
const TIER_FIELD = '_tier';

const COLD_TIERS = ['data_cold', 'data_frozen'];

/**
 * Does a query select nothing in the cold and the frozen tier, as Elastic's own often do? False unless that is certain:
 * also where a part of the query could not be read.
 */
export function leavesOutColdTiers(tree: SelectionNode): boolean {
  return COLD_TIERS.every((tier) => neverSelects(tree, tier));
}

/** True if the node selects no document of the tier, whatever else the document has. */
function neverSelects(node: SelectionNode, tier: string): boolean {
  switch (node.kind) {
    case 'nothing':
      return true;
    case 'is':
      return node.field === TIER_FIELD && !node.values.includes(tier);
    case 'not':
      return alwaysSelects(node.of, tier);
    case 'all':
      return node.of.some((part) => neverSelects(part, tier));
    case 'any':
      return node.of.filter((part) => !neverSelects(part, tier)).length < node.atLeast;
    case 'everything':
    case 'exists':
    case 'pattern':
    case 'range':
    case 'optional':
    case 'nested':
    case 'unread':
      return false;
  }
}

/** True if the node selects every document of the tier. */
function alwaysSelects(node: SelectionNode, tier: string): boolean {
  switch (node.kind) {
    case 'everything':
    case 'optional':
      return true;
    case 'is':
      return node.field === TIER_FIELD && node.values.includes(tier);
    case 'exists':
      return node.field === TIER_FIELD;
    case 'not':
      return neverSelects(node.of, tier);
    case 'all':
      return node.of.every((part) => alwaysSelects(part, tier));
    case 'any':
      return node.of.filter((part) => alwaysSelects(part, tier)).length >= node.atLeast;
    case 'nothing':
    case 'pattern':
    case 'range':
    case 'nested':
    case 'unread':
      return false;
  }
}
