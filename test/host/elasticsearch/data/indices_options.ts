import { illegalArgument } from '../elasticsearch_error';
import { booleanAt } from '../json_value';

/** How index expressions are read, in Elasticsearch's words. */
export interface IndicesOptions {
  ignoreUnavailable: boolean;
  allowNoIndices: boolean;
  expandOpen: boolean;
  expandClosed: boolean;
  expandHidden: boolean;
}

/** The query-string parameters (or `_msearch` header members) that say how index expressions are read. */
export const INDICES_OPTIONS = [
  'ignore_unavailable',
  'allow_no_indices',
  'expand_wildcards',
  'ignore_throttled',
] as const;

/**
 * Reads those parameters; the defaults are a search's. `ignore_throttled` has no effect: nothing is frozen that way.
 * @throws illegal_argument_exception for unknown `expand_wildcards`
 */
export function indicesOptionsOf(parameters: Record<string, unknown>): IndicesOptions {
  const flag = (name: string, otherwise: boolean): boolean =>
    parameters[name] === undefined ? otherwise : booleanAt(parameters[name], name);
  const given = parameters.expand_wildcards ?? 'open';
  const expand = (Array.isArray(given) ? given.map(String) : String(given).split(',')).map((word) =>
    word.trim()
  );
  for (const word of expand) {
    if (!['open', 'closed', 'hidden', 'none', 'all'].includes(word)) {
      throw illegalArgument(`No valid expand wildcard value [${word}]`);
    }
  }
  return {
    ignoreUnavailable: flag('ignore_unavailable', false),
    allowNoIndices: flag('allow_no_indices', true),
    expandOpen: expand.includes('open') || expand.includes('all'),
    expandClosed: expand.includes('closed') || expand.includes('all'),
    expandHidden: expand.includes('hidden') || expand.includes('all'),
  };
}
