import { SELECTION_VIEW } from '../../services/selection_view';
import type { LayerPriorities } from './layer_priorities';
import { selectionRequest, type RequestContext } from './selection_request';

const LAYER: LayerPriorities = {
  pairs: [{ tacticId: 'TA0006', techniqueId: 'T1110' }],
  weights: { 'TA0006/T1110': 7 },
  scored: 1,
  unplaced: [],
};

const ask = (search: string, context: Partial<RequestContext> = {}) =>
  selectionRequest(SELECTION_VIEW.read(new URLSearchParams(search)), {
    scope: { lookbackDays: 14 },
    attackVersion: undefined,
    layer: undefined,
    estimates: {},
    ...context,
  });

it('asks for all of ATT&CK within what is free by default', () => {
  expect(ask('')).toEqual({
    objective: {},
    budget: { free: true },
    states: ['ready', 'limited'],
    running: 'keep',
    lookbackDays: 14,
  });
});

it('asks for what the address says', () => {
  const search =
    'memory=1gb&max=10&want=tactics&wtactics=TA0006,TA0001&allow=blind&running=reconsider&pin=a&drop=b';
  const context = {
    scope: { indexPattern: 'logs-*', lookbackDays: 30 },
    attackVersion: 19,
    estimates: { a: 2 ** 20 },
  } as const;
  expect(ask(search, context)).toEqual({
    objective: { tactics: ['TA0006', 'TA0001'] },
    budget: { memoryBytes: 2 ** 30, maxJobs: 10 },
    states: ['blind', 'active'],
    running: 'reconsider',
    include: ['a'],
    exclude: ['b'],
    estimates: { a: 2 ** 20 },
    attackVersion: 19,
    indexPattern: 'logs-*',
    lookbackDays: 30,
  });
});

it.each([
  ['memory=unlimited', {}],
  ['memory=unlimited&max=0', { maxJobs: 0 }],
  ['memory=0mb', { memoryBytes: 0 }],
])('takes %s as a budget', (search, budget) => {
  expect(ask(search)?.budget).toEqual(budget);
});

it.each([
  ['want=goals&wgoals=failed_login_spike', { goals: ['failed_login_spike'] }],
  ['want=layer', { pairs: LAYER.pairs, weights: LAYER.weights }],
])('asks for %s', (search, objective) => {
  expect(ask(search, { layer: LAYER })?.objective).toEqual(objective);
});

it.each(['want=tactics', 'want=goals', 'want=layer'])('asks nothing where %s names nothing', (search) => {
  expect(ask(search)).toBeUndefined();
});

it('asks nothing for a layer that marks nothing', () => {
  expect(ask('want=layer', { layer: { ...LAYER, pairs: [] } })).toBeUndefined();
});
