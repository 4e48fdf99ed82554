import { parsingException } from '../elasticsearch_error';
import type { JsonObject } from '../json_value';
import { booleanAt, isJsonObject, objectAt } from '../json_value';
import { parseDuration } from '../search/parse_duration';
import type { Principal } from '../security/principal';

/** A request as route handlers see it. */
export class StandInRequest {
  documentsVisited = 0;
  /** For how long a fault holds the whole request up. */
  heldUpMs = 0;

  constructor(
    readonly method: string,
    /** Decoded, without query string. */
    readonly path: string,
    /** What the route's `{name}` parts matched, decoded. */
    readonly pathParameters: Readonly<Record<string, string>>,
    readonly query: Readonly<Record<string, string>>,
    private readonly text: string,
    readonly principal: Principal,
    /** From `es-secondary-authorization`: whose rights ML's datafeeds are created with. */
    readonly secondary: Principal | undefined,
    /** Aborts when the client goes away or the stand-in closes. */
    readonly signal: AbortSignal
  ) {}

  /** The JSON body; undefined if there is none. @throws parse_exception */
  json(): unknown {
    return this.text.trim() === '' ? undefined : parseJson(this.text);
  }

  /** The JSON body, an empty object if there is none. */
  jsonObject(): JsonObject {
    return objectAt(this.json() ?? {}, 'request body');
  }

  /** The lines of an ndjson body. */
  lines(): unknown[] {
    if (!this.text.endsWith('\n'))
      throw parsingException('The msearch request must be terminated by a newline [\\n]');
    return this.text
      .slice(0, -1)
      .split('\n')
      .map((line) => (line.trim() === '' ? {} : parseJson(line)));
  }

  /** When every search in this request has a timeout: the longest one. */
  longestSearchTimeout(): number | undefined {
    if (!/_m?search$/.test(this.path)) return undefined;
    const bodies = this.path.endsWith('_msearch')
      ? this.lines().filter((_line, i) => i % 2 === 1)
      : [this.json()];
    const timeouts = bodies.map((body) => {
      const timeout = this.query.timeout ?? (isJsonObject(body) ? body.timeout : undefined);
      return timeout === undefined ? Infinity : parseDuration(String(timeout), 'timeout');
    });
    const longest = Math.max(...timeouts);
    return Number.isFinite(longest) ? longest : undefined;
  }

  /** A boolean query-string parameter. @throws parsing_exception naming it */
  flag(name: string, otherwise: boolean): boolean {
    const value = this.query[name];
    return value === undefined ? otherwise : booleanAt(value, name);
  }

  readonly visited = (documents: number): void => {
    this.documentsVisited += documents;
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw parsingException(
      `request body is not JSON: ${error instanceof Error ? error.message : String(error)}`
    );
  }
}
