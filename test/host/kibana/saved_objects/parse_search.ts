import { get } from 'lodash';

import type { HostSavedObject } from '../../host_plugin';
import { NotOfferedError } from '../plugins/not_offered_error';
import type { FindOptions } from './find_options';

/** Syntax of simple_query_string that the host doesn't know. */
const SYNTAX = /["+|~()\\]|(^|\s)-/;

/**
 * Reads `search` of a find: words, each of which may end in `*`, looked for in the words of `searchFields` (all string
 * attributes without it), regardless of case.
 *
 * @throws NotOfferedError for more of Elasticsearch's simple_query_string
 */
export function parseSearch({
  search = '',
  searchFields,
  defaultSearchOperator = 'OR',
}: Pick<FindOptions, 'search' | 'searchFields' | 'defaultSearchOperator'>): (
  object: HostSavedObject
) => boolean {
  const odd = searchFields?.find((field) => /[*^]/.test(field));
  if (odd !== undefined) throw new NotOfferedError(`saved objects search in the field "${odd}"`);
  if (SYNTAX.test(search)) throw new NotOfferedError(`the saved objects search ${JSON.stringify(search)}`);
  const terms = words(search).filter((term) => term !== '*');
  if (terms.length === 0) return () => true;
  return (object) => {
    const present = textsOf(object, searchFields).flatMap(words);
    const found = (term: string) => present.some((word) => matches(word, term));
    return defaultSearchOperator === 'AND' ? terms.every(found) : terms.some(found);
  };
}

function matches(word: string, term: string): boolean {
  return term.endsWith('*') ? word.startsWith(term.slice(0, -1)) : word === term;
}

function words(text: string): string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}_.*]+/u)
    .filter((word) => word !== '');
}

function textsOf({ attributes }: HostSavedObject, fields: string[] | undefined): string[] {
  const values = fields ? fields.map((field): unknown => get(attributes, field)) : Object.values(attributes);
  return values.flat().filter((value): value is string => typeof value === 'string');
}
