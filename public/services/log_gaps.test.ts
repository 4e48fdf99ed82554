import type { LogDataset } from './log_datasets';
import { logGaps } from './log_gaps';
import type { LogKind } from './log_kinds';

type Facts = [messages: LogDataset['messages']['kind'], namesDataset: LogDataset['namesDataset']];

function dataset([kind, namesDataset]: Facts): LogDataset {
  const messages: LogDataset['messages'] = kind === 'some' ? { kind, documents: 1 } : { kind };
  return { id: 'a', documents: 1, messages, namesDataset, patterns: [] };
}

it.each<[facts: Facts, gaps: Record<LogKind, string[]>]>([
  [['some', 'yes'], { rate: [], messages: [], categories: [] }],
  [['unknown', 'unknown'], { rate: [], messages: [], categories: [] }],
  [['none', 'yes'], { rate: [], messages: ['no_messages'], categories: ['no_messages'] }],
  [['none', 'unknown'], { rate: [], messages: ['no_messages'], categories: [] }],
  [
    ['none', 'no'],
    { rate: ['no_dataset_field'], messages: ['no_dataset_field'], categories: ['no_dataset_field'] },
  ],
  [['left_out', 'yes'], { rate: [], messages: ['agents_own'], categories: [] }],
])('messages and field %j lack %j', (facts, gaps) => {
  const found = (kind: LogKind) => logGaps(kind, [dataset(facts)]).map(({ code }) => code);
  expect({ rate: found('rate'), messages: found('messages'), categories: found('categories') }).toEqual(gaps);
});

it('names all datasets that lack the same', () => {
  const both = [dataset(['none', 'no']), { ...dataset(['none', 'no']), id: 'b' }];
  expect(logGaps('rate', both)).toEqual([{ code: 'no_dataset_field', datasets: ['a', 'b'] }]);
});
