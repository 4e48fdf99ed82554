import { ElasticsearchError, illegalArgument } from '../elasticsearch_error';
import type { JsonObject } from '../json_value';
import { isJsonObject } from '../json_value';

const VALID_ID = /^[a-z0-9](?:[a-z0-9_-]*[a-z0-9])?$/;
const MAX_ID_LENGTH = 64;

/** @throws illegal_argument_exception for what is no id of a job, a group or a datafeed */
export function requireValidId(id: string, name: string): void {
  if (!VALID_ID.test(id)) {
    throw illegalArgument(
      `Invalid ${name}; '${id}' can contain lowercase alphanumeric (a-z and 0-9), hyphens or underscores; ` +
        `must start and end with alphanumeric`
    );
  }
  if (name === 'job_id' && id.length > MAX_ID_LENGTH) {
    throw illegalArgument(
      `Invalid job_id; '${id}' is too long: it may have at most ${MAX_ID_LENGTH} characters`
    );
  }
}

/** The 400 of a strict parser, with the object's name in Elasticsearch's parser. */
export function contentParseException(parser: string, problem: string): ElasticsearchError {
  return new ElasticsearchError(400, 'x_content_parse_exception', `[1:1] [${parser}] ${problem}`);
}

/** @throws x_content_parse_exception for a member that the parser does not know */
export function onlyKnownMembers(object: JsonObject, parser: string, known: ReadonlySet<string>): void {
  for (const key of Object.keys(object)) {
    if (!known.has(key)) throw contentParseException(parser, `unknown field [${key}]`);
  }
}

/** @throws x_content_parse_exception unless the member is an object */
export function requireObject(value: unknown, parser: string, key: string): JsonObject {
  if (isJsonObject(value)) return value;
  throw contentParseException(parser, `[${key}] must be an object`);
}

/** A list of texts; an absent member is an empty one. @throws x_content_parse_exception */
export function textList(value: unknown, parser: string, key: string): string[] {
  if (value === undefined) return [];
  if (!Array.isArray(value) || !value.every((item): item is string => typeof item === 'string')) {
    throw contentParseException(parser, `[${key}] must be an array of strings`);
  }
  return value;
}

/** A text or undefined. @throws x_content_parse_exception */
export function optionalText(value: unknown, parser: string, key: string): string | undefined {
  if (value === undefined || typeof value === 'string') return value;
  throw contentParseException(parser, `[${key}] must be a string`);
}
