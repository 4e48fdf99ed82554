import type { Cluster } from '../../cluster';
import { illegalArgument, parsingException } from '../../elasticsearch_error';
import type { StandInRequest } from '../../http/stand_in_request';
import { booleanAt, integerAt, objectAt } from '../../json_value';
import { parseDate } from '../../query/parse_date';

/** Which results are wanted: both query string and body may say it, the body wins. */
export interface ResultQuery {
  /** Epoch ms, inclusive. */
  startMs: number;
  /** Epoch ms, exclusive. */
  endMs: number;
  excludeInterim: boolean;
  leastScore: number;
  sort: string;
  descending: boolean;
  from: number;
  size: number;
  /** Whatever else the route knows. */
  others: Readonly<Record<string, unknown>>;
}

/** What a kind of results is asked for by. */
export interface ResultQueryRules {
  kind: string;
  /** Member that names the least score. */
  scoreMember: string;
  sort: string;
  descending: boolean;
  others: readonly string[];
}

const COMMON = ['start', 'end', 'exclude_interim', 'sort', 'desc', 'from', 'size'];

/** The query-string parameters that a kind of results takes. */
export function resultParameters({ scoreMember, others }: ResultQueryRules): string[] {
  return [...COMMON, scoreMember, ...others];
}

/** @throws 400 naming a member that is unknown or of the wrong form */
export function resultQueryOf(
  request: StandInRequest,
  rules: ResultQueryRules,
  { clock }: Cluster
): ResultQuery {
  const { page, ...body } = request.jsonObject();
  const known = new Set(resultParameters(rules));
  for (const key of Object.keys(body)) {
    if (!known.has(key)) throw parsingException(`[${rules.kind}] unknown field [${key}]`);
  }
  const asked: Record<string, unknown> = {
    ...request.query,
    ...body,
    ...(page === undefined ? {} : objectAt(page, 'page')),
  };
  const time = (name: string, otherwise: number): number => {
    const value = asked[name];
    if (value === undefined || value === '') return otherwise;
    if (typeof value !== 'string' && typeof value !== 'number')
      throw illegalArgument(`Query param [${name}] with value [${JSON.stringify(value)}] is not a date`);
    return parseDate(value, clock.now(), false);
  };
  const flag = (name: string, otherwise: boolean): boolean =>
    asked[name] === undefined ? otherwise : booleanAt(asked[name], name);
  const from = integerAt(asked.from ?? 0, 'from');
  const size = integerAt(asked.size ?? 100, 'size');
  if (from < 0 || size < 0) throw illegalArgument(`Parameter [from] and [size] cannot be < 0`);
  return {
    startMs: time('start', -Infinity),
    endMs: time('end', Infinity),
    excludeInterim: flag('exclude_interim', false),
    leastScore: scoreOf(asked[rules.scoreMember], rules.scoreMember),
    sort: String(asked.sort ?? rules.sort),
    descending: flag('desc', rules.descending),
    from,
    size,
    others: asked,
  };
}

function scoreOf(value: unknown, name: string): number {
  const score = Number(value ?? 0);
  if (Number.isNaN(score))
    throw illegalArgument(`[${name}] must be a number, found ${JSON.stringify(value)}`);
  return score;
}
