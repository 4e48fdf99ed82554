import type { FieldValue, SelectionNode } from './data_selection';

/**
 * The same selection with fewer nodes: groups of one are that one, groups within a group of the same kind are part of
 * it, alternatives on one field are one condition with several values.
 */
export function simplifySelection(node: SelectionNode): SelectionNode {
  switch (node.kind) {
    case 'all':
      return simplifyAll(node.of.map(simplifySelection));
    case 'any':
      return simplifyAny(node.of.map(simplifySelection), node.atLeast);
    case 'not':
      return { kind: 'not', of: simplifySelection(node.of) };
    case 'optional':
      return { kind: 'optional', of: node.of.map(simplifySelection) };
    case 'nested':
      return { ...node, of: simplifySelection(node.of) };
    case 'everything':
    case 'nothing':
    case 'is':
    case 'exists':
    case 'pattern':
    case 'range':
    case 'unread':
      return node;
  }
}

function simplifyAll(parts: readonly SelectionNode[]): SelectionNode {
  const of = parts
    .flatMap((part) => (part.kind === 'all' ? part.of : [part]))
    .filter(({ kind }) => kind !== 'everything');
  const [first, ...others] = of;
  if (first === undefined) return { kind: 'everything' };
  return others.length === 0 ? first : { kind: 'all', of };
}

function simplifyAny(parts: readonly SelectionNode[], atLeast: number): SelectionNode {
  if (atLeast !== 1) return { kind: 'any', of: parts, atLeast };
  const flat = parts.flatMap((part) => (part.kind === 'any' && part.atLeast === 1 ? part.of : [part]));
  const of = mergeValues(flat);
  const [first, ...others] = of;
  return first !== undefined && others.length === 0 ? first : { kind: 'any', of, atLeast };
}

/** `a is 1`, `b is 2`, `a is 3` → `a is 1 or 3`, `b is 2`. */
function mergeValues(parts: readonly SelectionNode[]): SelectionNode[] {
  const merged = new Map<string, SelectionNode>();
  for (const [position, part] of parts.entries()) {
    const key = part.kind === 'is' ? `${part.compare} ${part.field}` : String(position);
    const known = merged.get(key);
    merged.set(
      key,
      part.kind === 'is' && known?.kind === 'is'
        ? { ...known, values: union(known.values, part.values) }
        : part
    );
  }
  return [...merged.values()];
}

function union(a: readonly FieldValue[], b: readonly FieldValue[]): FieldValue[] {
  return [...new Set([...a, ...b])];
}
