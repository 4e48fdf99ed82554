import type { Learning } from '../../common/results/learning';
import { createFormatters } from './formatters';
import { learningText } from './learning_text';

const FORMAT = createFormatters('en', 'UTC');
const UNTIL_MS = Date.UTC(2026, 10, 26, 14);

it.each<[Learning, RegExp]>([
  [{ kind: 'no_data' }, /no data yet/],
  [{ kind: 'reading_past' }, /two weeks back/],
  [{ kind: 'learning', untilMs: UNTIL_MS }, /Until about Nov 26, 2026, 2:00\sPM its scores mean little/],
  [{ kind: 'settling', untilMs: UNTIL_MS }, /can be used\. Until about Nov 26, 2026, 2:00\sPM/],
  [{ kind: 'unknown' }, /not known/],
  [{ kind: 'learning' }, /does not run now: its scores mean little/],
  [{ kind: 'settling' }, /can be used.*does not run now/],
  [{ kind: 'settled' }, /seen enough data/],
])('%j is told in a sentence', (learning, expected) => {
  expect(learningText(learning, FORMAT)).toMatch(expected);
});
