import type { SeenJob } from '../activation/seen_job';
import type { JobState } from '../evidence/job_state';
import type { Reason } from '../evidence/reason';
import type { Warning } from './warning';

/** An installed security job as it is now. Times in ms since the epoch. */
export interface InstalledJob extends SeenJob {
  title: string;
  groups: string[];
  state: JobState;
  /** Never empty: the first one decided the state. */
  reasons: Reason[];
  documents: number;
  latestRecordMs?: number;
  /** Start of its newest bucket with a result; absent as long as there is none. */
  latestResultMs?: number;
  /** Absent where its configuration could not be read, like `queryDelayMs`. */
  bucketSpanMs?: number;
  /** How long the datafeed waits for late documents, ms. */
  queryDelayMs?: number;
  /** When it last got data, by the clock; not the time of the data. */
  lastDataMs?: number;
  /** False while the datafeed still reads the past; absent where the cluster does not tell. */
  realTime?: boolean;
  /** While the past is read: how much is done (0…1), and how long the rest takes at the speed so far. */
  lookBack?: { fraction?: number; remainingMs?: number };
  buckets?: number;
  emptyBuckets?: number;
  memoryStatus?: 'ok' | 'soft_limit' | 'hard_limit';
  memoryBytes?: number;
  memoryLimitBytes?: number;
  /** Values of analysed fields that documents lacked, over all its documents and fields. */
  missingFieldCount?: number;
  /** Documents that came too late to be read, as its latest message says. */
  delayedDocuments?: number;
  nodeName?: string;
  /** Why it has no node, in Elasticsearch's words. */
  explanation?: string;
  /** Its latest warning or error. */
  message?: { level?: string; text: string };
  /** Set where it closed after this many searches that found nothing and never saw data. */
  stoppedAfterEmptySearches?: number;
}

/** Query of `GET /jobs`. */
export interface JobsRequest {
  /**
   * True: with the rules and the switches of generations. Reading rules writes an audit event for each of them, so what
   * polls leaves it out. Default false.
   */
  rules?: boolean;
}

/** A detection rule that reads a job by exact id. */
export interface JobRule {
  /** Signature id. */
  ruleId: string;
  name: string;
  status: 'enabled' | 'disabled' | 'not_installed';
  jobIds: string[];
  /** How far back it looks for anomalies, and how often, ms; of the package's newest where it is not installed. Absent where it cannot be told. */
  timing?: { lookbackMs: number; intervalMs: number };
  /** Of the installed rule, in this space. */
  objectId?: string;
  /** When it was installed here, and whether by the current user. */
  createdMs?: number;
  createdByMe?: boolean;
}

/** What became of one detection over Elastic's renames, where more than one generation of it matters here. */
export interface GenerationSwitch {
  family: string;
  oldJobId: string;
  newJobId: string;
  /** Enabled rules by what they read. */
  ruleIdsOnOld: string[];
  ruleIdsOnNew: string[];
  /**
   * What is to be done next, never by itself:
   * - `start_new`: the old one runs, the new one does not
   * - `wait_for_history`: both run; the new one has not read its past yet
   * - `switch_rule`: the new one has its history; rules still read the old one
   * - `stop_old`: nothing reads the old one any more
   * - `start_old`: rules read the old one, which does not run, while the new one does
   */
  next: 'start_new' | 'wait_for_history' | 'switch_rule' | 'stop_old' | 'start_old';
}

export interface JobsResponse {
  jobs: InstalledJob[];
  /** All ML rules that are installed or in the package, by name, whether or not their job is installed; if asked for. */
  rules?: JobRule[];
  /** By family; if rules were asked for. */
  switches?: GenerationSwitch[];
  warnings: Warning[];
  asOfMs: number;
}
