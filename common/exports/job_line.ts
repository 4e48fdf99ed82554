import { pairKey, type AttackPair } from '../catalogue/attack/attack_pair';
import type { SnapshotJob } from '../coverage/coverage_snapshot';
import { RULE_READINGS } from '../coverage/rule_reading';
import { JOB_STATES } from '../evidence/job_state';
import { REASON_CATALOGUE } from '../evidence/reason_catalogue';
import type { ReasonCode } from '../evidence/reason';

/** A job that names a pair, as one value of a layer's metadata. */
export interface JobLine {
  job: SnapshotJob;
  /** Where the value does not stand at the cell of the pair itself. */
  pair?: AttackPair;
}

const SEPARATOR = '; ';

/**
 * Readable for people, and for `readJobLine`: `id=v3_…_ea; family=…; state=active; reason=running; rule=enabled; title=…`,
 * with `pair=TA0005/T1562.001` in front where the line has one. `%`, `;` and control characters are written as `%3B`.
 */
export function writeJobLine({ job, pair }: JobLine, title?: string): string {
  const members: Array<[string, string | undefined]> = [
    ['pair', pair && pairKey(pair)],
    ['id', job.id],
    ['family', job.family],
    ['state', job.state],
    ['reason', job.reason],
    ['rule', job.rule],
    ['title', title],
  ];
  return members
    .flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${escaped(value)}`]))
    .join(SEPARATOR);
}

/** Undefined if a value that matters is missing or none that we know. Members that it doesn't know are left out. */
export function readJobLine(line: string): JobLine | undefined {
  const members = new Map(line.split(SEPARATOR).map(nameAndValue));
  const id = members.get('id');
  const family = members.get('family');
  const state = JOB_STATES.find((known) => known === members.get('state'));
  const rule = RULE_READINGS.find((known) => known === members.get('rule'));
  if (!id || family === undefined || state === undefined || rule === undefined) return undefined;
  const reason = knownReason(members.get('reason'));
  const pair = members.get('pair');
  return {
    job: { id, family, state, ...(reason === undefined ? {} : { reason }), rule },
    ...(pair === undefined ? {} : { pair: pairOf(pair) }),
  };
}

/** A newer version may know reasons that this one does not: the state stands without. */
function knownReason(text: string | undefined): ReasonCode | undefined {
  return text !== undefined && Object.hasOwn(REASON_CATALOGUE, text) ? (text as ReasonCode) : undefined;
}

function pairOf(key: string): AttackPair {
  const slash = key.indexOf('/');
  return slash === -1
    ? { tacticId: key }
    : { tacticId: key.slice(0, slash), techniqueId: key.slice(slash + 1) };
}

function nameAndValue(member: string): [string, string] {
  const equals = member.indexOf('=');
  return equals === -1 ? [member, ''] : [member.slice(0, equals), unescaped(member.slice(equals + 1))];
}

function escaped(text: string): string {
  return [...text].map((char) => (char < ' ' || char === '%' || char === ';' ? hex(char) : char)).join('');
}

function hex(char: string): string {
  return `%${char.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}

function unescaped(text: string): string {
  return text.replace(/%([0-9A-F]{2})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}
