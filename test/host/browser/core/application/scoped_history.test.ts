import fc from 'fast-check';
import { createMemoryHistory, type History, type Location } from 'history';

import { ScopedHistory } from './scoped_history';

const ROUTE = '/app/picker';

function parentAt(...entries: string[]): History {
  return createMemoryHistory({ initialEntries: entries, initialIndex: entries.length - 1 });
}

function pathOf({ pathname, search, hash }: Location): string {
  return `${pathname}${search}${hash}`;
}

test('is relative to the route in both directions', () => {
  const parent = parentAt('/app/picker/goals?q=1');
  const history = new ScopedHistory(parent, ROUTE);
  expect(pathOf(history.location)).toBe('/goals?q=1');
  history.push('/jobs', { from: 'test' });
  expect(pathOf(parent.location)).toBe('/app/picker/jobs');
  expect(parent.location.state).toEqual({ from: 'test' });
  history.replace({ search: '?jobs=a' });
  expect(pathOf(parent.location)).toBe('/app/picker/jobs?jobs=a');
  expect(history.createHref({ pathname: '/data', search: '?p=1' })).toBe('/app/picker/data?p=1');
});

test('tells listeners about locations inside only, and dies when the page leaves', () => {
  const parent = parentAt(ROUTE);
  const history = new ScopedHistory(parent, ROUTE);
  const seen: string[] = [];
  history.listen((location) => seen.push(pathOf(location)));
  parent.push('/app/picker/goals');
  parent.push('/app/picker_other');
  parent.push('/app/picker/goals');
  expect(seen).toEqual(['/goals']);
  expect(() => history.location).toThrow('/app/picker');
  expect(() => history.push('/jobs')).toThrow('no longer usable');
});

test('does not go back past where the application was entered', () => {
  const parent = parentAt('/app/other', ROUTE);
  const history = new ScopedHistory(parent, ROUTE);
  history.push('/jobs');
  history.goBack();
  expect(parent.location.pathname).toBe(ROUTE);
  history.goBack();
  expect(parent.location.pathname).toBe(ROUTE);
});

test('blocks end when the page has left', () => {
  const prompts: string[] = [];
  const parent = createMemoryHistory({
    initialEntries: [ROUTE],
    getUserConfirmation: (message, answer) => {
      prompts.push(message);
      answer(true);
    },
  });
  const history = new ScopedHistory(parent, ROUTE);
  history.block(() => 'Really?');
  parent.push('/app/other');
  parent.push('/app/third');
  expect(prompts).toEqual(['Really?']);
});

test('cannot be made for a route that the page is not at', () => {
  expect(() => new ScopedHistory(parentAt('/app/pickers'), ROUTE)).toThrow('/app/pickers');
});

type Step = { kind: 'push' | 'replace'; path: string } | { kind: 'back' } | { kind: 'forward' };

const path = fc.constantFrom('/', '/goals', '/jobs?job=a', '/data#top');
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ kind: fc.constantFrom('push' as const, 'replace' as const), path }),
  fc.constant<Step>({ kind: 'back' }),
  fc.constant<Step>({ kind: 'forward' })
);

function apply(history: History, next: Step): void {
  switch (next.kind) {
    case 'push':
    case 'replace':
      history[next.kind](next.path);
      break;
    case 'back':
      history.goBack();
      break;
    case 'forward':
      history.goForward();
      break;
  }
}

test('behaves like a history of its own, whatever stands before it', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      const scoped = new ScopedHistory(parentAt('/app/other', `${ROUTE}/`), ROUTE);
      const plain = parentAt('/');
      for (const next of steps) {
        apply(scoped, next);
        apply(plain, next);
        expect(pathOf(scoped.location)).toBe(pathOf(plain.location));
        expect(scoped.length).toBe(plain.length);
      }
    })
  );
});
