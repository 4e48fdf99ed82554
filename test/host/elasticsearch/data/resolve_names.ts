import { ElasticsearchError } from '../elasticsearch_error';
import { wildcardExpression } from '../wildcard';
import type { IndexAccess } from './index_access';
import { mayUseIndex, mayUseName, unauthorized } from './index_access';
import type { Alias, IndexCatalogue } from './index_catalogue';
import type { IndexData } from './index_data';
import type { IndicesOptions } from './indices_options';

type How = 'by_name' | 'by_wildcard';

/** What expressions mean in one cluster, and how each was found. */
export interface ResolvedNames {
  indices: Map<IndexData, How>;
  aliases: Map<Alias, How>;
}

/**
 * The indices and aliases that expressions (names, wildcards, exclusions) mean for a user in one cluster. As
 * Elasticsearch does, wildcards quietly leave out what the user may not see, while a name the user may not use is an
 * error, unless `ignore_unavailable` (elastic/elasticsearch `IndexAbstractionResolver`).
 * @throws index_not_found_exception (404), security_exception (403)
 */
export function resolveNames(
  expressions: string[],
  options: IndicesOptions,
  catalogue: IndexCatalogue,
  access: IndexAccess
): ResolvedNames {
  const found: ResolvedNames = { indices: new Map(), aliases: new Map() };
  let hadWildcard = false;
  refreshResults(expressions, options, catalogue);
  for (const part of expressions) {
    const excluded: boolean = hadWildcard && part.startsWith('-');
    const name: string = excluded ? part.slice(1) : part;
    const isPattern: boolean = name.includes('*') || name === '_all';
    hadWildcard = hadWildcard || isPattern;
    const matches = isPattern
      ? expand(name, options, catalogue, access)
      : named(name, options, catalogue, access, excluded);
    if (excluded) remove(found, matches);
    else add(found, matches, isPattern ? 'by_wildcard' : 'by_name');
    if (isPattern && !excluded && isNothing(matches) && !options.allowNoIndices) throw indexNotFound(name);
  }
  if (found.indices.size + found.aliases.size === 0 && !options.allowNoIndices)
    throw indexNotFound(expressions.join(','));
  return found;
}

/**
 * The indices behind what was resolved, each once, for who wants to read them.
 * @throws index_closed_exception (400) for a closed one that was asked for, unless `ignore_unavailable`
 */
export function indicesBehind(
  { indices, aliases }: ResolvedNames,
  { ignoreUnavailable, expandClosed }: IndicesOptions
): IndexData[] {
  const readable = new Set<IndexData>();
  const take = (index: IndexData): void => {
    if (!index.isClosed) readable.add(index);
    else if (!ignoreUnavailable) throw indexClosed(index.concreteName);
  };
  for (const index of indices.keys()) take(index);
  for (const [alias, how] of aliases) {
    const passesOver = how === 'by_wildcard' && !expandClosed;
    for (const index of alias.indices) if (!passesOver || !index.isClosed) take(index);
  }
  return [...readable];
}

interface Matches {
  indices: readonly IndexData[];
  aliases: readonly Alias[];
}

/** Has ML write the results that the expressions may mean. */
function refreshResults(
  expressions: string[],
  { expandHidden }: IndicesOptions,
  catalogue: IndexCatalogue
): void {
  const wanted = expressions
    .filter((part) => part.startsWith('.') || part === '_all' || part.startsWith('*'))
    .filter((part) => part.startsWith('.') || expandHidden)
    .map((part) => wildcardExpression(part === '_all' ? '*' : part));
  if (wanted.length === 0) return;
  catalogue.results?.refresh(catalogue, (name) => wanted.some((expression) => expression.test(name)));
}

function expand(
  pattern: string,
  options: IndicesOptions,
  catalogue: IndexCatalogue,
  access: IndexAccess
): Matches {
  const expression = wildcardExpression(pattern === '_all' ? '*' : pattern);
  const { expandOpen, expandClosed, expandHidden } = options;
  const openToo = expandOpen || (expandHidden && !expandClosed);
  const hiddenToo = expandHidden || pattern.startsWith('.');
  const indices = catalogue.all.filter((index) => {
    if (index.isClosed ? !expandClosed : !openToo) return false;
    const [name = '', backingName] = index.ownNames;
    const byName = (hiddenToo || !index.isHidden) && expression.test(name);
    const byBackingName = hiddenToo && backingName !== undefined && expression.test(backingName);
    return (byName || byBackingName) && mayUseIndex(access, index);
  });
  const aliases = catalogue.aliases.filter(
    ({ name, isHidden }) =>
      (openToo || expandClosed) &&
      (hiddenToo || !isHidden) &&
      expression.test(name) &&
      mayUseName(access, name)
  );
  return { indices, aliases };
}

function named(
  name: string,
  options: IndicesOptions,
  catalogue: IndexCatalogue,
  access: IndexAccess,
  excluded: boolean
): Matches {
  const index = catalogue.get(name);
  const alias = catalogue.alias(name);
  const allowed = index === undefined ? mayUseName(access, name) : mayUseIndex(access, index);
  if (!allowed && !options.ignoreUnavailable && !excluded) throw unauthorized(access, name);
  if (index === undefined && alias === undefined && !options.ignoreUnavailable) throw indexNotFound(name);
  return {
    indices: index === undefined || !allowed ? [] : [index],
    aliases: alias === undefined || !allowed ? [] : [alias],
  };
}

function add(found: ResolvedNames, { indices, aliases }: Matches, how: How): void {
  for (const index of indices) if (found.indices.get(index) !== 'by_name') found.indices.set(index, how);
  for (const alias of aliases) if (found.aliases.get(alias) !== 'by_name') found.aliases.set(alias, how);
}

function remove(found: ResolvedNames, { indices, aliases }: Matches): void {
  for (const index of indices) found.indices.delete(index);
  for (const alias of aliases) found.aliases.delete(alias);
}

function isNothing({ indices, aliases }: Matches): boolean {
  return indices.length + aliases.length === 0;
}

function indexNotFound(name: string): ElasticsearchError {
  return new ElasticsearchError(404, 'index_not_found_exception', `no such index [${name}]`, {
    'resource.type': 'index_or_alias',
    'resource.id': name,
    index_uuid: '_na_',
    index: name,
  });
}

function indexClosed(index: string): ElasticsearchError {
  return new ElasticsearchError(400, 'index_closed_exception', 'closed', { index });
}
