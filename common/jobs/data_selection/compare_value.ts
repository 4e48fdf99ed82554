import { best, type Certainty, worst } from './certainty';
import type { Comparison, FieldValue, RangeBound, SelectionNode } from './data_selection';
import { matchesWildcard } from './wildcard';

type ValueNode = Extract<SelectionNode, { kind: 'is' | 'exists' | 'pattern' | 'range' }>;

/**
 * Does a document match the node if its field has this value? `unsure` where it depends on how the field is mapped: for
 * values that differ only in case, for words of a longer text, and for the order of texts.
 */
export function compareValue(node: ValueNode, value: FieldValue): Certainty {
  switch (node.kind) {
    case 'exists':
      return 'yes';
    case 'is':
      return best(node.values.map((wanted) => sameValue(wanted, value, node.compare)));
    case 'pattern':
      return matchesPattern(node.pattern, String(value));
    case 'range':
      return worst(node.bounds.map((bound) => withinBound(bound, value)));
  }
}

/** Elasticsearch takes a number for its text and the other way round, whichever the mapping has. */
function sameValue(wanted: FieldValue, value: FieldValue, compare: Comparison): Certainty {
  if (String(wanted) === String(value)) return 'yes';
  const [asked, given] = [String(wanted).toLowerCase(), String(value).toLowerCase()];
  if (asked === given) return 'unsure';
  switch (compare) {
    case 'value':
      return 'no';
    case 'any_word':
      return wordsOf(asked).some((word) => wordsOf(given).includes(word)) ? 'unsure' : 'no';
    case 'all_words':
      return wordsOf(asked).every((word) => wordsOf(given).includes(word)) ? 'unsure' : 'no';
    case 'phrase':
      return ` ${wordsOf(given).join(' ')} `.includes(` ${wordsOf(asked).join(' ')} `) ? 'unsure' : 'no';
  }
}

function wordsOf(text: string): string[] {
  return text.split(/[^\p{L}\p{N}_.]+/u).filter((word) => word !== '');
}

function matchesPattern(pattern: string, value: string): Certainty {
  if (matchesWildcard(pattern, value)) return 'yes';
  return matchesWildcard(pattern.toLowerCase(), value.toLowerCase()) ? 'unsure' : 'no';
}

function withinBound({ operator, value: bound }: RangeBound, value: FieldValue): Certainty {
  const [limit, number] = [asNumber(bound), asNumber(value)];
  if (limit === undefined || number === undefined) return 'unsure';
  switch (operator) {
    case 'gt':
      return number > limit ? 'yes' : 'no';
    case 'gte':
      return number >= limit ? 'yes' : 'no';
    case 'lt':
      return number < limit ? 'yes' : 'no';
    case 'lte':
      return number <= limit ? 'yes' : 'no';
  }
}

function asNumber(value: FieldValue): number | undefined {
  if (typeof value === 'boolean' || String(value).trim() === '') return undefined;
  const number = Number(value);
  return Number.isFinite(number) ? number : undefined;
}
