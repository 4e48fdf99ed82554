import { parsingException } from '../elasticsearch_error';
import type { JsonObject } from '../json_value';

/** @throws parsing_exception naming the first of the members that nobody has taken */
export function onlyMembers(others: JsonObject, where: string): void {
  const [other] = Object.keys(others);
  if (other !== undefined) throw parsingException(`[${where}] has no member [${other}]`);
}
