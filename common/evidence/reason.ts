import type { DemandedData } from '../jobs/demanded_data';
import type { Failure } from './failure';

/**
 * One piece of evidence behind a state. The code names the case, the other members are the numbers, indices or
 * fields it rests on. Sentences and remedies are made in the reader's language from these (public/text/reason_text.ts).
 */
export type Reason =
  /** The job's own query selects documents. `documents` is exact, or a lower bound where `atLeast`. */
  | { code: 'data_found'; documents: number; atLeast: boolean; lookbackDays: number; indices: string[] }
  /** Nothing matched; `demanded` names what would have to be shipped. */
  | { code: 'no_data'; lookbackDays: number; indices: string[]; demanded: DemandedData }
  /** The user may not read all of these patterns, so documents may exist that were not seen. */
  | { code: 'indices_forbidden'; indices: string[] }
  /** The module names no index pattern and none was chosen. */
  | { code: 'no_index_pattern' }
  | { code: 'check_failed'; failure: Failure }
  | { code: 'running'; documents: number; latestRecordMs?: number }
  | { code: 'look_back_running'; documents: number; fraction?: number }
  | { code: 'no_documents_yet' }
  | { code: 'no_documents'; indices: string[] }
  | { code: 'job_opening' }
  | { code: 'waiting_for_node'; explanation?: string }
  | { code: 'job_not_open'; jobState: string; documents: number; latestRecordMs?: number }
  | { code: 'datafeed_not_started'; datafeedState: string; documents: number; latestRecordMs?: number }
  | { code: 'no_datafeed' }
  | { code: 'job_failed'; message?: string }
  | { code: 'memory_limited'; status: 'soft_limit' | 'hard_limit'; limitBytes?: number }
  | { code: 'job_blocked'; by: string };

export type ReasonCode = Reason['code'];
