import { ElasticsearchError, parsingException } from '../elasticsearch_error';
import type { IndexInFile } from '../../environments/environment_file';
import type { DataSwitches, Fault, FaultSwitches, MlSwitches, RequestLog } from '../elasticsearch_stand_in';
import type { JsonObject } from '../json_value';
import { integerAt, objectAt, stringAt } from '../json_value';
import { answerMlControl } from './control_ml';
import { onlyMembers } from './only_members';
import type { RawRequest } from './read_request';
import type { Answer } from './route';

const BASE = '/_stand_in/';
const ML_BASE = `${BASE}ml/`;

export function isControlPath(path: string): boolean {
  return path.startsWith(BASE);
}

/**
 * Lets another process drive the stand-in, without a login and outside the log: `POST /_stand_in/faults` with a
 * fault whose `match.path` is the source of a regular expression, `DELETE` to clear them; `GET` and `DELETE
 * /_stand_in/requests` for the log; `POST /_stand_in/indices` for more data, one index or a list as in an environment's
 * file; `/_stand_in/ml/…` for what may happen to ML.
 */
export function answerControl(
  request: RawRequest,
  { faults, log, ml, data }: { faults: FaultSwitches; log: RequestLog; ml: MlSwitches; data: DataSwitches }
): Answer {
  try {
    if (request.path.startsWith(ML_BASE) && answerMlControl(request, ML_BASE, ml)) return acknowledged();
    switch (`${request.method} ${request.path.slice(BASE.length)}`) {
      case 'POST faults':
        faults.add(parseFault(JSON.parse(request.text)));
        return acknowledged();
      case 'DELETE faults':
        faults.clear();
        return acknowledged();
      case 'POST indices':
        data.add(parseIndices(request.text));
        return acknowledged();
      case 'GET requests':
        return { status: 200, body: { requests: log.entries } };
      case 'DELETE requests':
        log.clear();
        return acknowledged();
      default:
        throw new ElasticsearchError(
          404,
          'stand_in_unknown',
          `no such control: ${request.method} ${request.path}`
        );
    }
  } catch (error) {
    if (error instanceof ElasticsearchError) return { status: error.status, body: error.toBody() };
    const reason = error instanceof Error ? error.message : String(error);
    return { status: 400, body: parsingException(reason).toBody() };
  }
}

function acknowledged(): Answer {
  return { status: 200, body: { acknowledged: true } };
}

/** Whether they are indices is checked where they are added. */
function parseIndices(text: string): IndexInFile[] {
  const json: IndexInFile | IndexInFile[] = JSON.parse(text);
  return Array.isArray(json) ? json : [json];
}

function parseFault(json: unknown): Fault {
  const { match, effect, times, ...others } = objectAt(json, 'fault');
  onlyMembers(others, 'fault');
  const { method, path, index, user, ...unknown } = objectAt(match ?? {}, 'match');
  onlyMembers(unknown, 'match');
  return {
    match: {
      ...(method === undefined ? {} : { method: stringAt(method, 'match.method') }),
      ...(path === undefined ? {} : { path: new RegExp(stringAt(path, 'match.path')) }),
      ...(index === undefined ? {} : { index: stringAt(index, 'match.index') }),
      ...(user === undefined ? {} : { user: stringAt(user, 'match.user') }),
    },
    effect: parseEffect(objectAt(effect, 'effect')),
    ...(times === undefined ? {} : { times: integerAt(times, 'times') }),
  };
}

function parseEffect(effect: JsonObject): Fault['effect'] {
  const { status, reason, delayMs, reset, failedShards, ...others } = effect;
  onlyMembers(others, 'effect');
  const because = reason === undefined ? {} : { reason: stringAt(reason, 'effect.reason') };
  if (reset === true) return { reset: true };
  if (delayMs !== undefined) return { delayMs: integerAt(delayMs, 'effect.delayMs') };
  if (failedShards !== undefined)
    return { failedShards: integerAt(failedShards, 'effect.failedShards'), ...because };
  const code = integerAt(status, 'effect.status');
  if (!isFaultStatus(code))
    throw parsingException(`[effect.status] ${code} is none of ${FAULT_STATUSES.join(', ')}`);
  return { status: code, ...because };
}

const FAULT_STATUSES = [400, 403, 404, 409, 429, 500, 503] as const;

function isFaultStatus(code: number): code is (typeof FAULT_STATUSES)[number] {
  return FAULT_STATUSES.some((known) => known === code);
}
