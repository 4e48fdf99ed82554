import { asRecord } from '../../jobs/read_value';
import { ACTION_ORDER } from '../job_action';
import { HAND_OVER_FORMAT, HAND_OVER_FORMAT_VERSION, type HandOverFile } from './hand_over_file';
import {
  amount,
  anyObject,
  flag,
  listOf,
  objectOf,
  oneOf,
  optional,
  text,
  type ValueCheck,
} from './value_check';

export type HandOverProblem =
  | { code: 'not_json' }
  /** JSON, but not of this format. */
  | { code: 'not_a_hand_over' }
  /** Written by a newer version of the plugin. */
  | { code: 'newer_format'; formatVersion: number }
  | { code: 'field'; field: string; expected: string };

export type ReadHandOver = { ok: true; file: HandOverFile } | { ok: false; problem: HandOverProblem };

/** The only places where a hand-over changes something; a file that names others is none of ours. */
const CALL_PATHS: readonly RegExp[] = [
  /^\/internal\/ml\/jobs\/(bulk_create|force_start_datafeeds|stop_datafeeds|close_jobs|delete_jobs)$/,
  /^\/internal\/ml\/datafeeds\/(?!\.{1,2}(\/|$))[^/?#\s]+(\/_update)?$/,
  /^\/internal\/ml\/saved_objects\/update_jobs_spaces$/,
  /^\/internal\/detection_engine\/prebuilt_rules\/installation\/_perform$/,
  /^\/api\/detection_engine\/rules\/_bulk_action$/,
];

const knownPath: ValueCheck = (value, field) =>
  typeof value === 'string' && CALL_PATHS.some((known) => known.test(value))
    ? undefined
    : { field, expected: 'path of a known API' };

const EXPECTATIONS: Readonly<Record<string, ValueCheck>> = {
  items: objectOf({
    flag: oneOf('success', 'started', 'stopped', 'closed', 'deleted'),
    count: amount,
    optional: optional(oneOf(true)),
  }),
  summary: objectOf({ count: optional(amount) }),
  accepted: anyObject,
};

const expectation: ValueCheck = (value, field) => {
  const kind = asRecord(value)?.kind;
  const check =
    typeof kind === 'string' && Object.hasOwn(EXPECTATIONS, kind) ? EXPECTATIONS[kind] : undefined;
  if (check === undefined) {
    return { field: `${field}.kind`, expected: Object.keys(EXPECTATIONS).join(' | ') };
  }
  return check(value, field);
};

const FILE = objectOf({
  createdMs: amount,
  kibanaVersion: optional(text),
  spaceId: text,
  activationId: text,
  lookbackDays: amount,
  jobs: listOf(
    objectOf({
      jobId: text,
      title: text,
      indices: listOf(text),
      memoryBytes: amount,
      actions: listOf(oneOf(...ACTION_ORDER)),
      startMs: optional(amount),
    })
  ),
  rules: listOf(
    objectOf({
      ruleId: text,
      name: text,
      jobIds: listOf(text),
      installVersion: optional(amount),
      enable: flag,
    })
  ),
  memory: objectOf({
    usedBytes: amount,
    addedBytes: amount,
    afterBytes: amount,
    totalBytes: optional(amount),
    nodes: listOf(objectOf({ name: text, maxBytes: amount, usedBytes: amount, afterBytes: amount })),
    lazyNodes: optional(amount),
    waitingJobIds: listOf(text),
    verdict: oneOf('fits', 'waits_for_nodes', 'too_small', 'unknown'),
  }),
  calls: listOf(
    objectOf({
      id: text,
      title: oneOf(...ACTION_ORDER, 'install_rules', 'enable_rules'),
      ids: listOf(text),
      method: oneOf('POST', 'DELETE'),
      path: knownPath,
      version: text,
      spaceId: optional(text),
      body: optional(anyObject),
      expect: expectation,
    })
  ),
});

/** Reads a file that `handOverFile` wrote, here or elsewhere. It came from outside, so nothing in it is taken on trust. */
export function readHandOverFile(content: string): ReadHandOver {
  let value: unknown;
  try {
    value = JSON.parse(content);
  } catch {
    return { ok: false, problem: { code: 'not_json' } };
  }
  const problem = problemOf(value);
  return problem === undefined ? { ok: true, file: value as HandOverFile } : { ok: false, problem };
}

function problemOf(value: unknown): HandOverProblem | undefined {
  const { format, formatVersion } = asRecord(value) ?? {};
  if (format !== HAND_OVER_FORMAT) return { code: 'not_a_hand_over' };
  if (typeof formatVersion !== 'number') {
    return { code: 'field', field: 'formatVersion', expected: 'number' };
  }
  if (formatVersion > HAND_OVER_FORMAT_VERSION) return { code: 'newer_format', formatVersion };
  const misfit = FILE(value, '');
  return misfit && { code: 'field', ...misfit };
}
