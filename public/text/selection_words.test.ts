import type { SelectedJob, UncoveredItem } from '../../common/api/selection';
import { PRIORITY_KINDS, SELECTABLE_STATES, type MemoryBudget } from '../services/selection_view';
import { memoryBudgetHelp, memoryBudgetText } from './budget_text';
import { createFormatters } from './formatters';
import { handOverNote } from './hand_over_note_text';
import { missingPriorityText, priorityText } from './priority_text';
import { selectableStateText } from './selectable_state_text';
import { selectedMemoryText } from './selected_memory_text';
import { selectionItemKind, selectionItemText } from './selection_item_text';
import { UNCOVERED_WHYS, uncoveredSummary, uncoveredText, uncoveredTotal } from './uncovered_text';

const format = createFormatters('en', 'UTC');

it.each<[string, string]>([
  ['TA0006/T1110.003', 'Credential Access (TA0006) / Brute Force: Password Spraying (T1110.003)'],
  ['TA0004', 'Privilege Escalation (TA0004)'],
  ['failed_login_spike', 'Spike of failed logins'],
  ['made_up_goal', 'made_up_goal'],
])('names the item %s', (key, text) => {
  expect(selectionItemText(key, 18)).toBe(text);
});

it('tells pairs from goals', () => {
  expect(selectionItemKind(['TA0004'])).toBe('pairs');
  expect(selectionItemKind([])).toBe('pairs');
  expect(selectionItemKind(['failed_login_spike'])).toBe('goals');
});

it.each<[MemoryBudget, string]>([
  [{ kind: 'free' }, 'What is free now'],
  [{ kind: 'unlimited' }, 'No limit'],
  [{ kind: 'bytes', bytes: 1.5 * 2 ** 30 }, '1.5 GB'],
])('words the budget %j', (memory, text) => {
  expect(memoryBudgetText(memory, format)).toBe(text);
});

it.each<[string, string[]]>([
  ['kinds of budgets', (['free', 'unlimited', 'bytes'] as const).map(memoryBudgetHelp)],
  ['priorities', PRIORITY_KINDS.map((kind) => priorityText(kind).label)],
  ['meanings of priorities', PRIORITY_KINDS.map((kind) => priorityText(kind).meaning)],
  ['missing priorities', (['tactics', 'goals', 'layer'] as const).map(missingPriorityText)],
  ['states', SELECTABLE_STATES.map(selectableStateText)],
  ['reasons not to cover', UNCOVERED_WHYS.map(uncoveredText)],
  [
    'sources of memory',
    (
      ['measured', 'estimate', 'module', 'default', 'assumed'] satisfies Array<SelectedJob['memorySource']>
    ).map(selectedMemoryText),
  ],
])('has a text of its own for each of the %s', (_what, texts) => {
  expect(new Set(texts).size).toBe(texts.length);
  expect(texts.every((text) => text !== '')).toBe(true);
});

it('counts why items are not covered', () => {
  const item = (why: UncoveredItem['why']): UncoveredItem => ({ key: 'TA0004', weight: 1, why });
  expect(uncoveredSummary([item('no_job'), item('budget'), item('budget')], format)).toBe(
    '2 because of the budget and 1 that no job covers'
  );
  expect(uncoveredSummary([item('excluded'), item('state')], format)).toBe(
    '1 because of the states of their jobs and 1 because you left jobs out'
  );
  expect(uncoveredTotal([item('state'), item('no_job'), item('state')], format)).toBe(
    '3: 2 because of the states of their jobs and 1 that no job covers.'
  );
  expect(uncoveredTotal([item('state'), item('state')], format)).toBe(
    '2 because of the states of their jobs.'
  );
});

it.each([
  [{}, ''],
  [{ others: 1 }, 'One other job is selected for activation already.'],
  [{ others: 2, isSelected: true }, '2 other jobs are selected too.'],
  [{ withoutData: 1 }, 'One of them sees nothing until more data is shipped.'],
  [{ reconsidered: true }, /go on until you stop them under My jobs/],
])('says before activation, with %j', (changes, text) => {
  const note = handOverNote({
    others: 0,
    isSelected: false,
    withoutData: 0,
    reconsidered: false,
    ...changes,
  });
  if (typeof text === 'string') expect(note).toBe(text);
  else expect(note).toMatch(text);
});
