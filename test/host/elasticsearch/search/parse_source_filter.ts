import { isJsonObject, stringAt } from '../json_value';

/** Which members of a document come with a hit; a field is included unless it is excluded or others are named. */
export type SourceFilter = { enabled: false } | { enabled: true; includes: string[]; excludes: string[] };

/** Reads `_source` of a search or of `top_hits`. @throws parsing_exception (400) */
export function parseSourceFilter(json: unknown): SourceFilter {
  if (json === false || json === 'false') return { enabled: false };
  if (json === true || json === 'true') return { enabled: true, includes: [], excludes: [] };
  if (isJsonObject(json)) {
    const { includes, include, excludes, exclude } = json;
    return { enabled: true, includes: texts(includes ?? include), excludes: texts(excludes ?? exclude) };
  }
  return { enabled: true, includes: texts(json), excludes: [] };
}

function texts(json: unknown): string[] {
  if (json === undefined) return [];
  return (Array.isArray(json) ? json : [json]).map((item) => stringAt(item, '_source'));
}
