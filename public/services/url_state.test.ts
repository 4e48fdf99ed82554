import fc from 'fast-check';

import { formatUrlState, parseUrlState } from './url_state';

it('reads the address', () => {
  expect(
    parseUrlState('?jobs=a,b&job=a&panel=activate&pattern=logs-*,x-*&days=30&attack=19&source=a.b')
  ).toEqual({
    jobIds: ['a', 'b'],
    openJobId: 'a',
    activating: true,
    pattern: 'logs-*,x-*',
    days: '30',
    attackVersion: 19,
    sourceId: 'a.b',
  });
});

it('takes no other version of ATT&CK than those it knows', () => {
  expect(parseUrlState('?attack=17').attackVersion).toBeUndefined();
  expect(parseUrlState('?attack=018').attackVersion).toBeUndefined();
});

it('drops blanks and what is there twice', () => {
  expect(parseUrlState('?jobs=a,,b,%20a,').jobIds).toEqual(['a', 'b']);
  expect(parseUrlState('').jobIds).toEqual([]);
});

it('writes commas as commas and keeps parameters of others', () => {
  const state = { ...parseUrlState(''), jobIds: ['a', 'b'] };
  expect(formatUrlState(state, '?_g=(x:1)')).toBe('?_g=%28x%3A1%29&jobs=a,b');
  expect(formatUrlState(parseUrlState(''), '?jobs=a')).toBe('');
});

it('leaves the panels of others open', () => {
  const selecting = { ...parseUrlState(''), jobIds: ['a'] };
  expect(formatUrlState(selecting, '?panel=notify&njobs=b')).toBe('?panel=notify&njobs=b&jobs=a');
  expect(formatUrlState({ ...selecting, activating: true }, '?panel=notify')).toBe('?panel=activate&jobs=a');
});

it('knows what the panel is open for only while it is open', () => {
  const preset = { jobIds: ['c', 'd'], indices: 'logs-x-*,logs-y-*' };
  const state = { ...parseUrlState('?jobs=a'), activating: true, preset };
  const search = formatUrlState(state);
  expect(search).toBe('?jobs=a&panel=activate&only=c,d&indices=logs-x-*,logs-y-*');
  expect(formatUrlState({ ...parseUrlState(search), activating: false }, search)).toBe('?jobs=a');
  expect(parseUrlState('?only=c&indices=logs-x-*').preset).toBeUndefined();
});

it('keeps a preset that all jobs were taken out of, lest the selection takes their place', () => {
  const preset = { jobIds: [], indices: 'logs-x-*' };
  const search = formatUrlState({ ...parseUrlState('?jobs=a'), activating: true, preset });
  expect(parseUrlState(search).preset).toEqual(preset);
  expect(parseUrlState('?panel=activate&only=c').preset).toBeUndefined();
});

it('reads what it writes', () => {
  const id = fc.stringMatching(/^[a-z0-9][a-z0-9_-]{0,20}$/);
  const text = fc.option(fc.string({ minLength: 1 }), { nil: undefined });
  const states = fc.record({
    jobIds: fc.uniqueArray(id),
    openJobId: fc.option(id, { nil: undefined }),
    activating: fc.boolean(),
    pattern: text,
    days: text,
    sourceId: text,
    attackVersion: fc.constantFrom(18 as const, 19 as const, undefined),
    query: text,
    goalId: text,
    platform: text,
    data: text,
    tactic: text,
    state: text,
    preset: fc.option(
      fc.record({ jobIds: fc.uniqueArray(id), indices: fc.constantFrom('logs-x-*', 'a-*,b:c-*') }),
      { nil: undefined }
    ),
  });
  fc.assert(
    fc.property(states, (state) => {
      const preset = state.activating ? state.preset : undefined;
      expect(parseUrlState(formatUrlState(state))).toEqual({ ...state, preset });
    })
  );
});
