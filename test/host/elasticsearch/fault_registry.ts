import { ElasticsearchError, illegalArgument } from './elasticsearch_error';
import type { Fault, FaultSwitches } from './elasticsearch_stand_in';
import type { IndexData } from './data/index_data';

export type FaultEffect = Fault['effect'];

/** What a fault's conditions are compared with. */
export interface FaultTarget {
  method: string;
  path: string;
  user: string;
}

/** Thrown to drop the connection without an answer. */
export class ConnectionReset extends Error {}

/** The faults that are switched on, in the order they were added; the first that matches strikes. */
export class FaultRegistry implements FaultSwitches {
  private faults: Array<{ fault: Fault; left: number }> = [];

  /** @throws illegal_argument_exception for fewer than one failed shard */
  add(fault: Fault): void {
    const { effect } = fault;
    if ('failedShards' in effect && !(Number.isInteger(effect.failedShards) && effect.failedShards > 0))
      throw illegalArgument(`[failedShards] must be at least 1, found ${effect.failedShards}`);
    this.faults.push({ fault, left: fault.times ?? Infinity });
  }

  clear(): void {
    this.faults = [];
  }

  /** The effect on a whole request, from faults that name no index and are not about shards. */
  strikeRequest(target: FaultTarget): FaultEffect | undefined {
    return this.strike((fault) => !concernsRead(fault) && matches(fault.match, target))?.effect;
  }

  /** The effect on a read of these indices: a request's, or one item's of `_msearch`. */
  strikeRead(
    target: FaultTarget,
    indices: IndexData[]
  ): { effect: FaultEffect; index: string | undefined } | undefined {
    const reads = (name: string | undefined): boolean =>
      name === undefined ? indices.length > 0 : indices.some((index) => isCalled(index, name));
    const fault = this.strike(
      (candidate) =>
        concernsRead(candidate) && reads(candidate.match.index) && matches(candidate.match, target)
    );
    return fault === undefined ? undefined : { effect: fault.effect, index: fault.match.index };
  }

  private strike(applies: (fault: Fault) => boolean): Fault | undefined {
    const found = this.faults.find(({ fault, left }) => left > 0 && applies(fault));
    if (found === undefined) return undefined;
    found.left--;
    return found.fault;
  }
}

function concernsRead({ match, effect }: Fault): boolean {
  return match.index !== undefined || 'failedShards' in effect;
}

/** True if a fault that names an index or data stream so means this one. */
export function isCalled(index: IndexData, name: string): boolean {
  return index.name === name || index.concreteName === name;
}

function matches({ method, path, user }: Fault['match'], target: FaultTarget): boolean {
  return (
    (method === undefined || method === target.method) &&
    (path === undefined || path.test(target.path)) &&
    (user === undefined || user === target.user)
  );
}

/**
 * Carries an effect out: throws its error, drops the connection, or waits. Answers whether the search timed out,
 * which it does when it allows itself less time (`timeoutMs`) than the delay. Failed shards are the reader's to leave out.
 */
export async function sufferEffect(
  effect: FaultEffect | undefined,
  what: { action: string; user: string; index?: string; timeoutMs?: number; signal: AbortSignal }
): Promise<{ timedOut: boolean }> {
  if (effect === undefined || 'failedShards' in effect) return { timedOut: false };
  if ('reset' in effect) throw new ConnectionReset();
  if ('status' in effect) throw faultError(effect.status, effect.reason, what);
  const limit = what.timeoutMs ?? Infinity;
  await wait(Math.min(effect.delayMs, limit), what.signal);
  return { timedOut: limit < effect.delayMs };
}

type FaultStatus = Extract<FaultEffect, { status: number }>['status'];

function faultError(
  status: FaultStatus,
  reason: string | undefined,
  { action, user, index }: { action: string; user: string; index?: string }
): ElasticsearchError {
  const extra = index === undefined ? {} : { index };
  const on = index === undefined ? '' : ` on indices [${index}]`;
  const error = (type: string, text: string): ElasticsearchError =>
    new ElasticsearchError(status, type, reason ?? text, status === 403 ? {} : extra);
  switch (status) {
    case 400:
      return error('illegal_argument_exception', `illegal argument${on}`);
    case 403:
      return error('security_exception', `action [${action}] is unauthorized for user [${user}]${on}`);
    case 404:
      return error('index_not_found_exception', `no such index [${index ?? '_all'}]`);
    case 409:
      return error('version_conflict_engine_exception', `version conflict${on}`);
    case 429:
      return error('es_rejected_execution_exception', `rejected execution of ${action}${on}: queue is full`);
    case 500:
      return error('runtime_exception', `unexpected failure of ${action}${on}`);
    case 503:
      return error('no_shard_available_action_exception', `no shard available for ${action}${on}`);
  }
}

/** Ends early, without an error, when the signal aborts. */
function wait(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const done = (): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    signal.addEventListener('abort', done);
  });
}
