import { illegalArgument, notImplemented, parsingException } from '../elasticsearch_error';
import { isJsonObject, objectAt } from '../json_value';

export interface SortField {
  field: string;
  descending: boolean;
  /** What an index without the field does: sort last, or (the default) refuse. */
  unmappedAllowed: boolean;
}

/** Reads `sort` of a search or of `top_hits`. @throws 400 for what it cannot be, 501 for other settings of a field */
export function parseSort(json: unknown): SortField[] {
  const items: unknown[] = Array.isArray(json) ? json : [json];
  return items.map((item) => {
    if (typeof item === 'string')
      return { field: item, descending: item === '_score', unmappedAllowed: false };
    const [field, order] = Object.entries(objectAt(item, 'sort'))[0] ?? [];
    if (field === undefined) throw parsingException('[sort] names no field');
    if (!isJsonObject(order)) return { field, descending: orderOf(order), unmappedAllowed: false };
    const { order: direction = 'asc', unmapped_type: unmappedType, ...others } = order;
    const [other] = Object.keys(others);
    if (other !== undefined) throw notImplemented(`[sort] with [${other}]`);
    return { field, descending: orderOf(direction), unmappedAllowed: unmappedType !== undefined };
  });
}

function orderOf(value: unknown): boolean {
  if (value === 'asc') return false;
  if (value === 'desc') return true;
  throw illegalArgument(`[sort] knows the orders [asc, desc], not [${String(value)}]`);
}
