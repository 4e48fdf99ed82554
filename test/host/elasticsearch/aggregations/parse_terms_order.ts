import { illegalArgument, notImplemented } from '../elasticsearch_error';
import { objectAt } from '../json_value';
import type { QueryContext } from '../query/query';
import { failWhenRun } from '../query/query';
import type { Aggregation, BucketOrder } from './aggregation';

/**
 * Reads `order` of `terms`: by `_count` unless it says otherwise, and at the end by `_key`, as Elasticsearch settles ties.
 * Other orders lead to an aggregation inside: `metric`, `metric.value`, `filter`, `filter>metric`.
 * @throws 400; 501 for aggregations that the stand-in does not order by
 */
export function parseTermsOrder(
  json: unknown,
  inside: ReadonlyMap<string, Aggregation>,
  context: QueryContext
): BucketOrder[] {
  const items: unknown[] = json === undefined ? [{ _count: 'desc' }] : Array.isArray(json) ? json : [json];
  const orders = items.map((item) => parseOne(item, inside, context));
  return [...orders, { by: '_key', descending: false }];
}

function parseOne(
  item: unknown,
  inside: ReadonlyMap<string, Aggregation>,
  context: QueryContext
): BucketOrder {
  const [[by, direction] = [], second] = Object.entries(objectAt(item, 'terms.order'));
  if (by === undefined || second !== undefined)
    throw illegalArgument('Must specify exactly one field for [order]');
  const descending = isDescending(direction);
  if (by === '_count' || by === '_key') return { by, descending };
  const path = by.split('>');
  path.push((path.pop() ?? '').replace(/\.(value|_count|doc_count)$/, ''));
  requireNumber(path, inside, context);
  return { by: 'inside', path, descending };
}

/** As Elasticsearch writes it, in small or capital letters. @throws illegal_argument_exception (400) */
export function isDescending(direction: unknown): boolean {
  switch (String(direction).toLowerCase()) {
    case 'asc':
      return false;
    case 'desc':
      return true;
    default:
      throw illegalArgument(`Unknown order direction [${String(direction)}]`);
  }
}

function requireNumber(
  [name = '', ...rest]: string[],
  inside: ReadonlyMap<string, Aggregation>,
  context: QueryContext
): void {
  const aggregation = inside.get(name);
  switch (aggregation?.type) {
    case undefined: {
      const reason =
        `Invalid aggregation order path [${name}]. The provided aggregation [${name}] either does not exist, or is a ` +
        `pipeline aggregation and cannot be used to sort the buckets.`;
      return failWhenRun(context, illegalArgument(reason));
    }
    case 'filter':
    case 'missing':
      if (rest.length > 0) requireNumber(rest, aggregation.inside, context);
      return;
    case 'min':
    case 'max':
    case 'value_count':
    case 'cardinality':
      if (rest.length > 0) throw notImplemented(`ordering terms by what is inside [${name}]`);
      return;
    case 'terms':
    case 'filters':
    case 'date_histogram':
    case 'random_sampler':
    case 'top_hits':
      throw notImplemented(`ordering terms by [${name}], an aggregation of type [${aggregation.type}]`);
  }
}
