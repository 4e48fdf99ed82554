import { ElasticsearchError } from '../elasticsearch_error';
import { wildcardExpression } from '../wildcard';

/**
 * What a list of ids, groups and wildcards names, in the order of the ids.
 * @param groupsOf names under which an item can also be asked for
 * @throws resource_not_found_exception (404) for a missing id, or a wildcard without a match unless `allowNoMatch`
 */
export function expandIds<T extends { id: string }>(
  expression: string | undefined,
  items: Iterable<T>,
  options: { allowNoMatch: boolean; missing(id: string): string; groupsOf?(item: T): string[] }
): T[] {
  const all = [...items].sort((a, b) => (a.id < b.id ? -1 : 1));
  const parts = (expression ?? '_all').split(',').filter((part) => part !== '');
  const found = new Set<T>();
  for (const part of parts.length === 0 ? ['_all'] : parts) {
    const isPattern = part === '_all' || part.includes('*');
    const test = wildcardExpression(part === '_all' ? '*' : part);
    const matches = all.filter((item) =>
      [item.id, ...(options.groupsOf?.(item) ?? [])].some((name) => test.test(name))
    );
    if (matches.length === 0 && (!isPattern || !options.allowNoMatch)) throw notFound(options.missing(part));
    for (const item of matches) found.add(item);
  }
  return all.filter((item) => found.has(item));
}

export function notFound(reason: string): ElasticsearchError {
  return new ElasticsearchError(404, 'resource_not_found_exception', reason);
}

export function unknownJob(id: string): string {
  return `No known job with id '${id}'`;
}

export function unknownDatafeed(id: string): string {
  return `No datafeed with id [${id}] exists`;
}
