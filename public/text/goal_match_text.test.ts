import { createFormatters } from './formatters';
import { goalMatchText } from './goal_match_text';

const format = createFormatters('en', 'UTC');

it('tells each word once, where it counted most, and no more than three places', () => {
  const text = goalMatchText(
    [
      { field: 'goal', terms: ['dns', 'exfiltration'] },
      { field: 'synonyms', terms: ['dns'] },
      { field: 'techniques', terms: ['exfiltration', 'tunnel'] },
      { field: 'fields', terms: ['question'] },
      { field: 'checkFirst', terms: ['domain'] },
    ],
    format
  );
  expect(text).toBe('Matched: dns and exfiltration (goal), tunnel (ATT&CK), question (field)');
});
