import { cleanup, fireEvent, screen } from '@testing-library/react';
import fc from 'fast-check';
import React from 'react';

import type { FieldValue, SelectionNode } from '../../../common/jobs/data_selection/data_selection';
import { readDataSelection } from '../../../common/jobs/data_selection/read_data_selection';
import { renderWithContext } from '../../testing/render_with_context';
import { SelectionView } from './selection_view';

/** What the query selects, as it is read: one line a condition, indented by its depth. */
function wordsOf(query: unknown): string[] {
  const { container } = renderWithContext(<SelectionView selection={readDataSelection(query)} />);
  return [...container.querySelectorAll('li')].map((item) => {
    const own = [...item.childNodes].filter((node) => !(node instanceof HTMLUListElement));
    return own.map(({ textContent }) => textContent).join('');
  });
}

it.each<[string, unknown, string[]]>([
  ['a value', { term: { 'event.category': 'network' } }, ['event.category is network']],
  ['several values', { terms: { 'user.name': ['a', 'b'] } }, ['user.name is one of a, b']],
  ['a field', { exists: { field: 'user.name' } }, ['user.name is there']],
  ['a pattern', { wildcard: { 'process.name': 'cmd*' } }, ['process.name fits the pattern cmd*']],
  ['a range', { range: { 'url.port': { gt: 1, lte: 9 } } }, ['url.port over 1, at most 9']],
  ['words', { match_phrase: { message: 'log in' } }, ['message has the phrase log in']],
  ['an exclusion', { bool: { must_not: { term: { a: 1 } } } }, ['not a is 1']],
  [
    'groups in groups',
    {
      bool: {
        filter: [{ term: { a: 1 } }, { bool: { should: [{ term: { b: 1 } }, { exists: { field: 'c' } }] } }],
        must_not: { bool: { filter: [{ term: { d: true } }, { term: { e: '' } }] } },
      },
    },
    [
      'a is 1',
      'any of this holds:',
      'b is 1',
      'c is there',
      'not all of this holds:',
      'd is true',
      'e is ""',
    ],
  ],
  [
    'documents inside',
    { nested: { path: 'threat', query: { term: { 'threat.id': 1 } } } },
    ['one entry of threat for which this holds:', 'threat.id is 1'],
  ],
])('puts %s into words', (_, query, expected) => {
  expect(wordsOf(query)).toEqual(expected);
});

it('says so where a query takes everything or nothing', () => {
  renderWithContext(<SelectionView selection={readDataSelection({ match_all: {} })} />);
  expect(screen.getByText('every document')).toBeVisible();
  renderWithContext(<SelectionView selection={readDataSelection({ match_none: {} })} />);
  expect(screen.getByText('no document at all')).toBeVisible();
});

it('shows a part that it cannot read as it stands, and says so', () => {
  const query = { bool: { filter: [{ term: { a: 1 } }, { geo_shape: { place: { relation: 'within' } } }] } };
  renderWithContext(<SelectionView selection={readDataSelection(query)} />);
  expect(screen.getByText(/a condition that could not be read/)).toHaveTextContent('bool.filter[1]');
  expect(screen.getByText(/a condition that could not be read/)).toHaveTextContent('"relation": "within"');
});

it('shows the beginning of a long list, and all of it on demand', () => {
  const values = Array.from({ length: 20 }, (_, position) => `value-${position}`);
  renderWithContext(<SelectionView selection={readDataSelection({ terms: { a: values } })} />);
  expect(screen.queryByText('value-19')).not.toBeInTheDocument();
  fireEvent.click(screen.getByRole('button', { name: 'and 12 more' }));
  expect(screen.getByText('value-19')).toBeVisible();
});

const word = fc.stringMatching(/^[a-z][a-z0-9._*-]{0,11}$/);
const value: fc.Arbitrary<FieldValue> = fc.oneof(word, fc.integer(), fc.boolean());
const bound = fc.record({ operator: fc.constantFrom('gt', 'gte', 'lt', 'lte'), value });

const { tree: trees } = fc.letrec<{ tree: SelectionNode }>((tie) => {
  const parts = fc.array(tie('tree'), { maxLength: 3 });
  return {
    tree: fc.oneof(
      { maxDepth: 4, depthSize: 'small' },
      fc.record({
        kind: fc.constant('is'),
        field: word,
        values: fc.array(value, { minLength: 1, maxLength: 14 }),
        compare: fc.constantFrom('value', 'any_word', 'all_words', 'phrase'),
      }),
      fc.record({ kind: fc.constantFrom('everything', 'nothing') }),
      fc.record({ kind: fc.constant('exists'), field: word }),
      fc.record({ kind: fc.constant('pattern'), field: word, pattern: word }),
      fc.record({
        kind: fc.constant('range'),
        field: word,
        bounds: fc.array(bound, { minLength: 1, maxLength: 2 }),
      }),
      fc.record({ kind: fc.constant('unread'), path: word }),
      fc.record({ kind: fc.constantFrom('all', 'optional'), of: parts }),
      fc.record({ kind: fc.constant('any'), of: parts, atLeast: fc.integer({ min: 1, max: 3 }) }),
      fc.record({ kind: fc.constant('not'), of: tie('tree') }),
      fc.record({ kind: fc.constant('nested'), path: word, of: tie('tree') })
    ),
  };
});

/** Everything in a tree that must be seen: fields, values, patterns, and the words of what has none of these. */
function toBeSeen(node: SelectionNode): string[] {
  switch (node.kind) {
    case 'everything':
      return ['every document'];
    case 'nothing':
      return ['no document at all'];
    case 'is':
      return [node.field, ...node.values.map(String)];
    case 'exists':
      return [node.field];
    case 'pattern':
      return [node.field, node.pattern];
    case 'range':
      return [node.field, ...node.bounds.map(({ value: limit }) => String(limit))];
    case 'all':
    case 'any':
    case 'optional':
      return node.of.flatMap(toBeSeen);
    case 'not':
      return toBeSeen(node.of);
    case 'nested':
      return [node.path, ...toBeSeen(node.of)];
    case 'unread':
      return [node.path, `clause of ${node.path}`];
  }
}

function unreadPaths(node: SelectionNode): string[] {
  switch (node.kind) {
    case 'unread':
      return [node.path];
    case 'all':
    case 'any':
    case 'optional':
      return node.of.flatMap(unreadPaths);
    case 'not':
    case 'nested':
      return unreadPaths(node.of);
    case 'everything':
    case 'nothing':
    case 'is':
    case 'exists':
    case 'pattern':
    case 'range':
      return [];
  }
}

it('shows every field and value of any selection, however it is nested', () => {
  fc.assert(
    fc.property(trees, (tree) => {
      const unread = unreadPaths(tree).map((path) => ({ path, clause: `clause of ${path}` }));
      const { container } = renderWithContext(<SelectionView selection={{ tree, unread }} />);
      for (const more of screen.queryAllByRole('button', { name: /^and \d+ more$/ })) fireEvent.click(more);
      const seen = container.textContent;
      cleanup();
      for (const part of toBeSeen(tree)) expect(seen).toContain(part);
      expect(seen).not.toMatch(/undefined|\{\w+\}/);
    }),
    { numRuns: 60 }
  );
});
