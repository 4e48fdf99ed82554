import { ElasticsearchError, illegalArgument, parsingException } from '../elasticsearch_error';
import type { JsonObject } from '../json_value';

const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/**
 * The text that a `wrapper` clause holds in Base64, as UTF-8.
 * @throws 400 as Elasticsearch does when it reads the request: no `query`, further members, nothing in it, no Base64
 */
export function wrappedText(body: JsonObject): string {
  const [entry, second] = Object.entries(body);
  if (entry === undefined) throw parsingException('[wrapper] query malformed');
  const [name, query] = entry;
  if (name !== 'query')
    throw parsingException(`[wrapper] query malformed, expected \`query\` but was ${name}`);
  if (second !== undefined)
    throw parsingException(`[wrapper] malformed query, expected [END_OBJECT] but found [${second[0]}]`);
  if (query === '') throw illegalArgument('query source text cannot be null or empty');
  if (typeof query !== 'string' || !BASE64.test(query)) throw unreadable('[wrapper.query] is not Base64');
  return Buffer.from(query, 'base64').toString('utf8');
}

/** @throws x_content_parse_exception (400) */
export function parseWrappedJson(text: string): unknown {
  if (!text.trimStart().startsWith('{')) throw unreadable('Failed to derive xcontent');
  try {
    return JSON.parse(text);
  } catch (error) {
    throw unreadable(error instanceof Error ? error.message : String(error));
  }
}

function unreadable(reason: string): ElasticsearchError {
  return new ElasticsearchError(400, 'x_content_parse_exception', reason);
}
