import type { SelectionNode } from '../jobs/data_selection/data_selection';

/** Fields that a query names, each once, also those that it excludes or only ranks by. */
export function fieldsOfSelection(tree: SelectionNode): string[] {
  return [...new Set(fieldsOf(tree))];
}

function fieldsOf(node: SelectionNode): string[] {
  switch (node.kind) {
    case 'is':
    case 'exists':
    case 'pattern':
    case 'range':
      return [node.field];
    case 'all':
    case 'any':
    case 'optional':
      return node.of.flatMap(fieldsOf);
    case 'not':
    case 'nested':
      return fieldsOf(node.of);
    case 'everything':
    case 'nothing':
    case 'unread':
      return [];
  }
}
