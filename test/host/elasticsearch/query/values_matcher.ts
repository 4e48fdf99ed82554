import type { FieldScalar } from '../../environments/environment';
import type { FieldType } from '../data/field_type';
import { notImplemented } from '../elasticsearch_error';
import type { ValueLeaf } from './leaf_matcher';
import { valueMatcher } from './leaf_matcher';
import type { Leaf } from './query';

/**
 * Whether the values that a document has in a field satisfy a leaf; any one of them suffices. Analysed text counts as
 * its words: runs of letters and digits in lower case (nearly what Elasticsearch's standard analyser makes).
 * @throws query_shard_exception (400) when the query's value cannot be one of the field; 501
 */
export function valuesMatcher(
  leaf: ValueLeaf,
  type: FieldType,
  now: number
): (values: readonly FieldScalar[]) => boolean {
  if (type === 'text') return textMatcher(leaf, now);
  const matches = valueMatcher(leaf, type, now);
  return (values) => values.some(matches);
}

function textMatcher(leaf: ValueLeaf, now: number): (values: readonly FieldScalar[]) => boolean {
  if (leaf.type === 'match') return matchMatcher(leaf);
  const isWord = valueMatcher(inWordsOf(leaf), 'keyword', now);
  return (values) => values.some((value) => wordsOf(value).some(isWord));
}

/** What term-level queries say is compared with words as it is, but query_string puts its wildcards into lower case. */
function inWordsOf(leaf: ValueLeaf): ValueLeaf {
  return leaf.type === 'pattern' && leaf.source === 'query_string'
    ? { ...leaf, text: leaf.text.toLowerCase() }
    : leaf;
}

function matchMatcher({
  value: wantedText,
  words,
  onText,
}: Extract<Leaf, { type: 'match' }>): (values: readonly FieldScalar[]) => boolean {
  if (onText !== undefined) throw notImplemented(`${onText} on analysed text`);
  const wanted = wordsOf(wantedText);
  if (wanted.length === 0) return () => false;
  switch (words) {
    case 'any':
      return (values) => {
        const found = new Set(values.flatMap(wordsOf));
        return wanted.some((word) => found.has(word));
      };
    case 'all':
      return (values) => {
        const found = new Set(values.flatMap(wordsOf));
        return wanted.every((word) => found.has(word));
      };
    case 'phrase': {
      const phrase = ` ${wanted.join(' ')} `;
      return (values) => values.some((value) => ` ${wordsOf(value).join(' ')} `.includes(phrase));
    }
  }
}

function wordsOf(value: FieldScalar): string[] {
  return (
    String(value)
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}
