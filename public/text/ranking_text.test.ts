import type { Adds, RankNote } from '../../common/recommendation/rank_jobs';
import type { Relevance } from '../../common/recommendation/rank_relevance';
import { createFormatters } from './formatters';
import { rankingText } from './ranking_text';

const format = createFormatters('en', 'UTC');
const MEBIBYTE = 1024 * 1024;

function note(changes: Partial<RankNote> = {}): RankNote {
  return {
    outdated: false,
    state: 'ready',
    relevance: { kind: 'not_asked' },
    adds: { kind: 'new', pairs: [{ tacticId: 'TA0006', techniqueId: 'T1110.003' }], goals: ['goal'] },
    memoryBytes: 32 * MEBIBYTE,
    ...changes,
  };
}

it('says fit, what it adds and cost in one line', () => {
  expect(rankingText(note(), format)).toBe(
    'Ready · Adds T1110.003 and 1 goal that nothing active covers · 32 MB'
  );
});

it('says only what is asked for, and nothing at all if that has nothing to say', () => {
  expect(rankingText(note(), format, ['cost', 'fit'])).toBe('Ready · 32 MB');
  expect(
    rankingText(note({ adds: { kind: 'runs_already' } }), format, ['adds', 'relevance'])
  ).toBeUndefined();
});

it('does not praise an outdated job', () => {
  expect(rankingText(note({ outdated: true }), format)).toBe('Outdated · 32 MB');
});

const pair = (techniqueId: string, tacticId = 'TA0001') => ({ tacticId, techniqueId });

it.each<[string, Adds, string | undefined]>([
  ['a pair', { kind: 'new', pairs: [pair('T1')], goals: [] }, 'Adds T1 that nothing active covers'],
  [
    'a tactic',
    { kind: 'new', pairs: [{ tacticId: 'TA1' }], goals: [] },
    'Adds TA1 that nothing active covers',
  ],
  ['goals', { kind: 'new', pairs: [], goals: ['a', 'b'] }, 'Adds 2 goals that nothing active covers'],
  [
    'a technique under two tactics',
    { kind: 'new', pairs: [pair('T1'), pair('T1', 'TA0002'), pair('T2')], goals: [] },
    'Adds T1 and T2 that nothing active covers',
  ],
  [
    'many pairs',
    { kind: 'new', pairs: [pair('T1'), pair('T2'), pair('T3')], goals: ['a'] },
    'Adds 3 ATT&CK pairs and 1 goal that nothing active covers',
  ],
  ['nothing new', { kind: 'nothing_new' }, 'No new goal or ATT&CK pair: active jobs cover them'],
  ['nothing named', { kind: 'nothing_named' }, 'No goal or ATT&CK pair is named for it'],
  ['what runs already', { kind: 'runs_already' }, undefined],
])('tells %s', (_, adds, text) => {
  expect(rankingText(note({ adds }), format, ['adds'])).toBe(text);
});

it.each(['blind', 'unknown', 'needs_data'] as const)(
  'says that a job in state %s only would add',
  (state) => {
    expect(rankingText(note({ state }), format, ['adds'])).toMatch(/^Would add T1110\.003/);
  }
);

it.each<[Relevance, string | undefined]>([
  [{ kind: 'source', documents: 6, share: 0.6 }, '60% of its documents from this source'],
  [{ kind: 'source', documents: 1, share: 0.0004 }, 'Less than 1% of its documents from this source'],
  [{ kind: 'pair', match: 'exact' }, undefined],
  [{ kind: 'pair', match: 'narrower' }, 'Maps a sub-technique of it'],
  [{ kind: 'pair', match: 'broader' }, 'Maps the technique that it is a part of'],
  [{ kind: 'pair', match: 'tactic_alone' }, 'Maps only the tactic'],
  [{ kind: 'goal', place: 0 }, undefined],
  [{ kind: 'text', place: 0 }, undefined],
  [{ kind: 'none' }, undefined],
])('tells the relevance %j', (relevance, text) => {
  expect(rankingText(note({ relevance }), format, ['relevance'])).toBe(text);
});
