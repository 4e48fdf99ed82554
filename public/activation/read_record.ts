import { ACTION_ORDER, type JobAction } from '../../common/activation/job_action';
import type { PlanStep } from '../../common/activation/activation_plan';
import { readMember } from '../services/read_member';
import type { JournalRecord, RecordedJob, RecordedRule, RecordedRun } from './journal_record';

type Guard<T> = (value: unknown) => value is T;

/**
 * Records from the browser's storage, where anything may have written, another version of this plugin too. What does not
 * have the shape of today is left out: the cluster is then the only witness, as it is for another browser.
 */
export function readRecords(text: string | null): JournalRecord[] {
  const parsed = parse(text);
  return Array.isArray(parsed) ? parsed.filter(isRecord) : [];
}

function parse(text: string | null): unknown {
  try {
    return text === null ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is JournalRecord {
  const [undo, inTurn] = [readMember(value, 'undo'), readMember(value, 'inTurn')];
  return (
    isRun(value) &&
    isText(readMember(value, 'activationId')) &&
    isNumber(readMember(value, 'plannedMs')) &&
    isOneOf(['acting', 'halted', 'finished', 'undone'])(readMember(value, 'status')) &&
    isText(readMember(value, 'owner')) &&
    isNumber(readMember(value, 'aliveMs')) &&
    (inTurn === undefined || typeof inTurn === 'boolean') &&
    (undo === undefined || isRun(undo))
  );
}

function isRun(value: unknown): value is RecordedRun {
  return (
    isNumber(readMember(value, 'startedMs')) &&
    isListOf(isRecordedJob)(readMember(value, 'jobs')) &&
    isListOf(isRecordedRule)(readMember(value, 'rules'))
  );
}

const isStatus = isOneOf(['pending', 'sent', 'done']);
const isTexts = isListOf(isText);
const ACTION_KINDS = isOneOf(ACTION_ORDER);
const REQUIREMENTS = isOneOf([
  'job_absent',
  'job_without_datafeed',
  'job_with_datafeed',
  'job_installed',
] satisfies Array<PlanStep['requires']>);
const RULE_ACTIONS = isOneOf(['install', 'enable', 'disable', 'delete']);

function isRecordedJob(value: unknown): value is RecordedJob {
  return (
    isText(readMember(value, 'jobId')) &&
    isText(readMember(value, 'title')) &&
    isListOf(isStepWithStatus)(readMember(value, 'steps'))
  );
}

function isStepWithStatus(value: unknown): value is RecordedJob['steps'][number] {
  const step = readMember(value, 'step');
  return (
    isStatus(readMember(value, 'status')) &&
    isAction(readMember(step, 'action')) &&
    REQUIREMENTS(readMember(step, 'requires')) &&
    isListOf(isAction)(readMember(step, 'undo'))
  );
}

function isAction(value: unknown): value is JobAction {
  const kind = readMember(value, 'kind');
  return ACTION_KINDS(kind) && isText(readMember(value, 'jobId')) && hasMembers(kind, value);
}

function hasMembers(kind: JobAction['kind'], value: unknown): boolean {
  const hasText = (...names: string[]) => names.every((name) => isText(readMember(value, name)));
  switch (kind) {
    case 'add_to_space':
      return hasText('fromSpace', 'space');
    case 'remove_from_space':
      return hasText('space');
    case 'stop':
    case 'delete_datafeed':
      return hasText('datafeedId');
    case 'update_datafeed':
      return hasText('datafeedId') && isTexts(readMember(value, 'indices'));
    case 'start':
      return hasText('datafeedId') && isNumber(readMember(value, 'startMs'));
    case 'create':
      return hasText('creates') && isPair(readMember(value, 'body'));
    case 'close':
    case 'share':
    case 'delete':
      return true;
  }
}

function isPair(body: unknown): boolean {
  const [job, datafeed] = [readMember(body, 'job'), readMember(body, 'datafeed')];
  return (
    isText(readMember(job, 'job_id')) &&
    isText(readMember(datafeed, 'datafeed_id')) &&
    isText(readMember(datafeed, 'job_id')) &&
    isTexts(readMember(datafeed, 'indices'))
  );
}

function isRecordedRule(value: unknown): value is RecordedRule {
  const objectId = readMember(value, 'objectId');
  return (
    isText(readMember(value, 'ruleId')) &&
    isText(readMember(value, 'name')) &&
    isTexts(readMember(value, 'jobIds')) &&
    isListOf(isRuleAction)(readMember(value, 'actions')) &&
    (objectId === undefined || isText(objectId))
  );
}

function isRuleAction(value: unknown): value is RecordedRule['actions'][number] {
  return RULE_ACTIONS(readMember(value, 'action')) && isStatus(readMember(value, 'status'));
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

function isOneOf<const T extends string>(members: readonly T[]): Guard<T> {
  return (value): value is T => members.some((member) => member === value);
}

function isListOf<T>(isItem: Guard<T>): Guard<T[]> {
  return (value): value is T[] => Array.isArray(value) && value.every((item) => isItem(item));
}
