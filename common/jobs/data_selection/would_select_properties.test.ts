import fc from 'fast-check';

import type { DocumentKind } from '../../catalogue/integrations/integration';
import type { FieldValue, SelectionNode } from './data_selection';
import { matchesWildcard } from './wildcard';
import { wouldSelect } from './would_select';

/** Small on purpose: fields and values have to meet. */
const FIELDS = ['a', 'b', 'c', 'd'];
const VALUES = ['one', 'two', 'three'];

const field = fc.constantFrom(...FIELDS);
const value = fc.constantFrom(...VALUES);

const leaf: fc.Arbitrary<SelectionNode> = fc.oneof(
  fc.constant({ kind: 'everything' } as const),
  fc.constant({ kind: 'nothing' } as const),
  fc.record({ kind: fc.constant('exists' as const), field }),
  fc.record({
    kind: fc.constant('is' as const),
    field,
    values: fc.uniqueArray(value, { minLength: 1 }),
    compare: fc.constant('value' as const),
  }),
  fc.record({
    kind: fc.constant('pattern' as const),
    field,
    pattern: fc.constantFrom('t*', '?wo', 'x*', '*e'),
  })
);

function trees(withNot: boolean): fc.Arbitrary<SelectionNode> {
  return fc.letrec<{ tree: SelectionNode }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 4 },
      leaf,
      fc.record({ kind: fc.constant('all' as const), of: fc.array(tie('tree'), { maxLength: 3 }) }),
      fc.record({
        kind: fc.constant('any' as const),
        of: fc.array(tie('tree'), { maxLength: 3 }),
        atLeast: fc.integer({ min: 0, max: 3 }),
      }),
      ...(withNot ? [fc.record({ kind: fc.constant('not' as const), of: tie('tree') })] : [])
    ),
  })).tree;
}

const kinds: fc.Arbitrary<DocumentKind> = fc
  .record({
    a: fc.uniqueArray(value, { minLength: 1 }),
    b: fc.uniqueArray(value, { minLength: 1 }),
    open: fc.subarray(['c', 'd']),
    rare: fc.subarray(FIELDS),
  })
  .map(({ a, b, open, rare }) => ({
    dataset: 'demo',
    values: { a, b },
    open: new Set(open),
    rare: new Set(rare),
  }));

type Document = Readonly<Record<string, readonly FieldValue[]>>;

/** A document of the kind: at least one of the listed values, any value of an open field, rare fields or not. */
function documentsOf({ values, open, rare }: DocumentKind): fc.Arbitrary<Document> {
  const of = (name: string): fc.Arbitrary<readonly FieldValue[]> => {
    const listed = values[name];
    if (listed === undefined && !open.has(name) && !rare.has(name)) return fc.constant([]);
    const minLength = rare.has(name) ? 0 : 1;
    return fc.uniqueArray(fc.constantFrom<FieldValue>(...(listed ?? VALUES)), { minLength });
  };
  return fc.record(Object.fromEntries(FIELDS.map((name) => [name, of(name)])));
}

function selects(node: SelectionNode, document: Document): boolean {
  switch (node.kind) {
    case 'everything':
      return true;
    case 'exists':
      return (document[node.field] ?? []).length > 0;
    case 'is':
      return (document[node.field] ?? []).some((given) => node.values.includes(given));
    case 'pattern':
      return (document[node.field] ?? []).some((given) => matchesWildcard(node.pattern, String(given)));
    case 'all':
      return node.of.every((part) => selects(part, document));
    case 'any':
      return node.of.filter((part) => selects(part, document)).length >= node.atLeast;
    case 'not':
      return !selects(node.of, document);
    case 'nothing':
      return false;
    case 'range':
    case 'optional':
    case 'nested':
    case 'unread':
      throw new Error(`Not among the trees of these tests: ${node.kind}`);
  }
}

describe('wouldSelect, whatever the query and the kind', () => {
  it('never says no of a kind that has a document which the query selects', () => {
    const cases = fc
      .tuple(trees(true), kinds)
      .chain(([tree, kind]) => fc.tuple(fc.constant(tree), fc.constant(kind), documentsOf(kind)));
    fc.assert(
      fc.property(cases, ([tree, kind, document]) => {
        fc.pre(selects(tree, document));
        expect(wouldSelect(tree, kind)).toBe('yes');
      })
    );
  });

  it('takes a query for what it is when it is turned round twice', () => {
    fc.assert(
      fc.property(trees(true), kinds, (of, kind) => {
        const twice: SelectionNode = { kind: 'not', of: { kind: 'not', of } };
        expect(wouldSelect(twice, kind)).toBe(wouldSelect(of, kind));
      })
    );
  });

  it('says yes as before when a field may have one more value, unless something is excluded', () => {
    fc.assert(
      fc.property(trees(false), kinds, fc.constantFrom('a', 'b'), value, (tree, kind, name, added) => {
        fc.pre(wouldSelect(tree, kind) === 'yes');
        const values = { ...kind.values, [name]: [...(kind.values[name] ?? []), added] };
        expect(wouldSelect(tree, { ...kind, values })).toBe('yes');
      })
    );
  });

  it('says the same of all parts as of none that fails', () => {
    fc.assert(
      fc.property(fc.array(trees(true), { maxLength: 3 }), kinds, (of, kind) => {
        const noneFails: SelectionNode = {
          kind: 'not',
          of: { kind: 'any', of: of.map((part) => ({ kind: 'not', of: part })), atLeast: 1 },
        };
        expect(wouldSelect(noneFails, kind)).toBe(wouldSelect({ kind: 'all', of }, kind));
      })
    );
  });
});
