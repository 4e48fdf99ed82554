import { isRunning } from './is_running';
import type { SeenJob } from './seen_job';
import type { JobVerification, VerificationCheck, VerificationStatus } from './verification';

/** A job as `GET /jobs` tells of it; absent members are not known. Bytes, and ms since the epoch. */
export interface VerifiableJob extends SeenJob {
  documents: number;
  latestRecordMs?: number;
  realTime?: boolean;
  lookBack?: { fraction?: number; remainingMs?: number };
  buckets?: number;
  emptyBuckets?: number;
  memoryStatus?: 'ok' | 'soft_limit' | 'hard_limit';
  memoryBytes?: number;
  memoryLimitBytes?: number;
  missingFieldCount?: number;
  delayedDocuments?: number;
  nodeName?: string;
  explanation?: string;
  message?: { level?: string; text: string };
}

interface ReadingRule {
  name: string;
  status: 'enabled' | 'disabled' | 'not_installed';
  jobIds: readonly string[];
}

type Check<Id extends VerificationCheck['id']> = Extract<VerificationCheck, { id: Id }>;

/** `coming`: it is being opened or started, or waits for a node. */
type Life = 'running' | 'coming' | 'stopped';

/**
 * Does an activated job do what it was activated for? The answer rests on one look at it alone; what a check could not
 * know is unknown, never ok.
 *
 * @param rules rules that read ML jobs, whether this one or others; undefined where they were not asked for
 */
export function verifyJob(job: VerifiableJob, rules: readonly ReadingRule[] | undefined): JobVerification {
  const life = lifeOf(job);
  const lookBack = checkLookBack(job, life);
  const documents = checkDocuments(job, life);
  const checks: VerificationCheck[] = [
    checkNode(job),
    lookBack,
    documents,
    checkFields(job),
    checkMemory(job),
    checkDelay(job),
    checkMessage(job),
    checkRule(job, rules),
  ];
  return { status: worstOf(checks, [lookBack, documents]), checks };
}

/** What is unknown counts only where it leaves open whether the job works. */
function worstOf(
  checks: readonly VerificationCheck[],
  deciding: readonly VerificationCheck[]
): JobVerification['status'] {
  const oneIs = (status: VerificationStatus, among: readonly VerificationCheck[]): boolean =>
    among.some((check) => check.status === status);
  if (oneIs('problem', checks)) return 'problem';
  if (oneIs('working', checks)) return 'working';
  return oneIs('unknown', deciding) ? 'unknown' : 'ok';
}

function lifeOf(job: VerifiableJob): Life {
  if (isRunning(job)) return 'running';
  const opens = job.jobState === 'opened' || job.jobState === 'opening';
  const starts = job.datafeedState === 'started' || job.datafeedState === 'starting';
  return opens && starts ? 'coming' : 'stopped';
}

/** A job that is open has a node even where its name may not be seen; one that is closed needs none. */
function checkNode({ jobState, nodeName, explanation, waitsForNode }: VerifiableJob): Check<'node'> {
  if (jobState !== 'opened' && jobState !== 'opening') return { id: 'node', status: 'none' };
  if (nodeName !== undefined) return { id: 'node', status: 'ok', nodeName };
  if (explanation !== undefined) return { id: 'node', status: 'problem', explanation };
  if (jobState === 'opening') return { id: 'node', status: 'working' };
  return { id: 'node', status: waitsForNode === true ? 'problem' : 'ok' };
}

function checkLookBack({ realTime, lookBack }: VerifiableJob, life: Life): Check<'look_back'> {
  if (life === 'stopped') return { id: 'look_back', status: 'problem' };
  if (life === 'coming' || realTime === false) return { id: 'look_back', status: 'working', ...lookBack };
  return { id: 'look_back', status: realTime === undefined ? 'unknown' : 'ok' };
}

/** Nothing seen is a problem only once all of the past was read, or where nothing more will come. */
function checkDocuments(job: VerifiableJob, life: Life): Check<'documents'> {
  const { documents, latestRecordMs, buckets, emptyBuckets } = job;
  const seen = {
    documents,
    ...(latestRecordMs !== undefined && { latestRecordMs }),
    ...(buckets !== undefined && { buckets }),
    ...(emptyBuckets !== undefined && { emptyBuckets }),
  };
  return { id: 'documents', status: documents > 0 ? 'ok' : statusWithoutDocuments(job, life), ...seen };
}

function statusWithoutDocuments({ realTime }: VerifiableJob, life: Life): VerificationStatus {
  if (life === 'stopped') return 'problem';
  if (life === 'coming' || realTime === false) return 'working';
  return realTime === undefined ? 'unknown' : 'problem';
}

/**
 * A problem where documents lack one analysed field each on average, or more. Elasticsearch counts each missing value, over
 * all analysed fields and influencers: a field that no document has alone comes to exactly one for each document. Fewer is
 * usual, since not every kind of event has every influencer.
 */
function checkFields({ documents, missingFieldCount }: VerifiableJob): Check<'fields'> {
  if (documents === 0) return { id: 'fields', status: 'none', documents };
  if (missingFieldCount === undefined) return { id: 'fields', status: 'unknown', documents };
  const status = missingFieldCount >= documents ? 'problem' : 'ok';
  return { id: 'fields', status, missingValues: missingFieldCount, documents };
}

/**
 * Both limits are a problem: at the soft one Elasticsearch drops what it has learned of rarer things, at the hard one it
 * learns nothing new. A job has no memory figures before it has read something.
 */
function checkMemory({
  documents,
  memoryStatus,
  memoryBytes: bytes,
  memoryLimitBytes: limitBytes,
}: VerifiableJob): Check<'memory'> {
  const sizes = { ...(bytes !== undefined && { bytes }), ...(limitBytes !== undefined && { limitBytes }) };
  if (memoryStatus === undefined) {
    return { id: 'memory', status: documents === 0 ? 'none' : 'unknown', ...sizes };
  }
  return { id: 'memory', status: memoryStatus === 'ok' ? 'ok' : 'problem', memoryStatus, ...sizes };
}

/** Elasticsearch looks for late documents in real time only. */
function checkDelay({ delayedDocuments = 0, realTime }: VerifiableJob): Check<'delay'> {
  if (delayedDocuments > 0) return { id: 'delay', status: 'problem', documents: delayedDocuments };
  return { id: 'delay', status: realTime === true ? 'ok' : 'none', documents: 0 };
}

/** A warning that tells of late documents is the delay's problem, and not told twice. */
function checkMessage({ message, delayedDocuments = 0 }: VerifiableJob): Check<'message'> {
  if (message === undefined) return { id: 'message', status: 'none' };
  const { level, text } = message;
  const concerns = level === 'error' || (level === 'warning' && delayedDocuments === 0);
  const status = level === undefined ? 'unknown' : concerns ? 'problem' : 'none';
  return { id: 'message', status, ...(level !== undefined && { level }), text };
}

/** Rules are told by their names. */
function checkRule({ id }: VerifiableJob, rules: readonly ReadingRule[] | undefined): Check<'rule'> {
  const reading = (rules ?? []).filter(({ jobIds }) => jobIds.includes(id));
  const named = (status: ReadingRule['status']): string[] =>
    reading.filter((rule) => rule.status === status).map(({ name }) => name);
  const byStatus = {
    enabled: named('enabled'),
    disabled: named('disabled'),
    notInstalled: named('not_installed'),
  };
  return { id: 'rule', status: statusOfRules(rules, byStatus), ...byStatus };
}

function statusOfRules(
  rules: readonly ReadingRule[] | undefined,
  byStatus: { enabled: string[]; disabled: string[]; notInstalled: string[] }
): VerificationStatus {
  if (rules === undefined) return 'unknown';
  if (byStatus.enabled.length > 0) return 'ok';
  return byStatus.disabled.length + byStatus.notInstalled.length > 0 ? 'problem' : 'none';
}
