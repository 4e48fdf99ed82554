import { readMember } from './read_member';

/** Why Kibana or Elasticsearch refused one item of a request. */
export interface ItemFailure {
  /** Elasticsearch's exception type: `resource_already_exists_exception`. */
  type?: string;
  /** Empty if the answer gives none. */
  reason: string;
  status?: number;
}

/** The member that says whether an item went well, by route. */
export type ItemFlag = 'success' | 'started' | 'stopped' | 'closed' | 'deleted';

export type ItemResult = { ok: true } | { ok: false; failure: ItemFailure };

/**
 * Reads one item of an answer of ML's bulk routes: `{[flag]: boolean, error?}`. The error is Elasticsearch's body
 * (`{error: {type, reason}, status}`), its inner part, Kibana's envelope or plain text, by version and by who refused it.
 * An item that is missing or does not say `true` counts as refused.
 */
export function readItemResult(item: unknown, flag: ItemFlag): ItemResult {
  if (readMember(item, flag) === true) {
    return { ok: true };
  }
  return { ok: false, failure: readItemFailure(readMember(item, 'error')) };
}

export function readItemFailure(error: unknown): ItemFailure {
  const layers = [
    error,
    readMember(error, 'error'),
    readMember(error, 'body'),
    readMember(readMember(error, 'body'), 'error'),
  ];
  const type = firstOf(layers, ['type'], isText);
  const status = firstOf(layers, ['status', 'statusCode'], isNumber);
  return {
    reason: firstOf(layers, ['reason', 'message'], isText) ?? layers.find(isText) ?? '',
    ...(type !== undefined && { type }),
    ...(status !== undefined && { status }),
  };
}

function firstOf<T>(
  layers: unknown[],
  names: string[],
  accepts: (value: unknown) => value is T
): T | undefined {
  for (const layer of layers) {
    for (const name of names) {
      const value = readMember(layer, name);
      if (accepts(value)) {
        return value;
      }
    }
  }
  return undefined;
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number';
}
