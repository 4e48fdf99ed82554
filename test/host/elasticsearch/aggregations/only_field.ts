import { illegalArgument, notImplemented } from '../elasticsearch_error';
import type { JsonObject } from '../json_value';
import { stringAt } from '../json_value';

/**
 * The field that an aggregation of nothing else is about.
 * @param harmless settings that do not change what is answered here
 * @throws 400 without a field, 501 for other settings
 */
export function onlyField(body: JsonObject, type: string, harmless: string[]): string {
  for (const key of Object.keys(body)) {
    if (key !== 'field' && !harmless.includes(key))
      throw notImplemented(`[${key}] of the aggregation [${type}]`);
  }
  if (body.field === undefined)
    throw illegalArgument(`Required one of fields [field, script], but none were specified.`);
  return stringAt(body.field, `${type}.field`);
}
