import { notImplemented } from '../elasticsearch_error';
import { wildcardExpression } from '../wildcard';

/**
 * Elasticsearch's `filter_path`: keeps only what the comma-separated paths name; `*` is within one name, `**` any
 * number of names.
 */
export function filterPath(body: unknown, paths: string): unknown {
  const patterns = paths.split(',').map((path) => {
    if (path.startsWith('-')) throw notImplemented(`filter_path exclusions, as in [${path}]`);
    return path.split('.');
  });
  return kept(body, patterns) ?? {};
}

function kept(value: unknown, patterns: string[][]): unknown {
  if (patterns.some((pattern) => pattern.length === 0)) return value;
  if (Array.isArray(value)) {
    const items = value.map((item: unknown) => kept(item, patterns)).filter((item) => item !== undefined);
    return items.length === 0 ? undefined : items;
  }
  if (typeof value !== 'object' || value === null) return undefined;
  const entries = Object.entries(value).flatMap(([name, inner]): Array<[string, unknown]> => {
    const found = kept(inner, afterName(patterns, name));
    return found === undefined ? [] : [[name, found]];
  });
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

function afterName(patterns: string[][], name: string): string[][] {
  return patterns.flatMap((pattern): string[][] => {
    const [head, ...rest] = pattern;
    if (head === undefined) return [];
    if (head === '**') return [pattern, ...afterName([rest], name)];
    return wildcardExpression(head).test(name) ? [rest] : [];
  });
}
