import { asRecord, asText } from '../jobs/read_value';
import type { Answer } from './answer';
import type { PartialAnswer } from './evidence_answers';
import { causeFromStatus } from './failure_from_error';

/** What one search of an `_msearch` answered, if it did. */
export interface SearchAnswer {
  total?: number;
  hits: Array<Record<string, unknown>>;
  aggregations: Record<string, unknown>;
  /** Shards that were asked; 0 if no index matches. Absent where the answer doesn't say. */
  shards?: number;
  partial?: PartialAnswer;
}

/** Reads one item of `responses`, if there was an answer. An item may fail while the others stand. */
export function readSearchAnswer(item: Answer<unknown> | undefined): Answer<SearchAnswer> {
  if (item?.ok === false) return item;
  const response = asRecord(item?.value);
  if (!response) {
    return { ok: false, failure: { cause: 'server_error', detail: 'no answer for this search' } };
  }
  const error = asRecord(response.error);
  if (error) return failedItem(error, response.status);
  const { hits: hitList, total } = asRecord(response.hits) ?? {};
  const count: unknown = asRecord(total)?.value ?? total;
  const shards = asRecord(response._shards)?.total;
  const hits: unknown[] = Array.isArray(hitList) ? hitList : [];
  return {
    ok: true,
    value: {
      ...(typeof count === 'number' ? { total: count } : {}),
      hits: hits.map(asRecord).filter((hit) => hit !== undefined),
      aggregations: asRecord(response.aggregations) ?? {},
      ...(typeof shards === 'number' ? { shards } : {}),
      ...partOf(response),
    },
  };
}

const DETAIL_LENGTH = 300;

function failedItem(error: Record<string, unknown>, status: unknown): Answer<SearchAnswer> {
  const [cause] = Array.isArray(error.root_cause) ? error.root_cause.map(asRecord) : [];
  const reasons = [error.reason, cause?.reason, error.type].flatMap((reason) => asText(reason) ?? []);
  const detail = ([...new Set(reasons)].slice(0, 2).join(': ') || 'no reason given').slice(0, DETAIL_LENGTH);
  const code = typeof status === 'number' ? status : undefined;
  return {
    ok: false,
    failure: { cause: causeFromStatus(code), detail, ...(code === undefined ? {} : { status: code }) },
  };
}

/** What was left out of the answer: by time, shards that failed, or remote clusters that were skipped or failed. */
function partOf(response: Record<string, unknown>): { partial?: PartialAnswer } {
  if (response.timed_out === true) return { partial: { cause: 'timeout', detail: 'the search timed out' } };
  const shards = asRecord(response._shards);
  const failed = numberOf(shards?.failed);
  if (failed > 0) {
    return { partial: { cause: 'partial', detail: `${failed} of ${String(shards?.total)} shards failed` } };
  }
  const clusters = asRecord(response._clusters);
  const missing = numberOf(clusters?.skipped) + numberOf(clusters?.failed) + numberOf(clusters?.partial);
  if (missing === 0) return {};
  const names = Object.entries(asRecord(clusters?.details) ?? {}).flatMap(([name, details]) =>
    ['skipped', 'failed', 'partial'].includes(asText(asRecord(details)?.status) ?? '') ? [name] : []
  );
  const which = names.length > 0 ? ` (${names.join(', ')})` : '';
  return {
    partial: {
      cause: 'partial',
      detail: `${missing} of ${String(clusters?.total)} clusters did not answer${which}`,
    },
  };
}

function numberOf(value: unknown): number {
  return typeof value === 'number' ? value : 0;
}
