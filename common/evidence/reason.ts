import type { DemandedData } from '../jobs/demanded_data';
import type { PartialAnswer } from './evidence_answers';
import type { Failure } from './failure';
import type { IntegrationHint } from './integration_hint';

/**
 * One piece of evidence behind a state. The code names the case, the other members are the numbers, indices or
 * fields it rests on. What a code means for the state is in reason_catalogue.ts; sentences and remedies are made in the
 * reader's language from these (public/text/reason_text.ts).
 */
export type Reason = DataReason | RunReason;

/** Reasons that speak of the data a job would read. */
export type DataReason =
  /** The job's own query selects documents; an estimate where `estimated`, a lower bound where `atLeast`. */
  | {
      code: 'data_found';
      documents: number;
      perDay: number;
      estimated: boolean;
      atLeast: boolean;
      lookbackDays: number;
      indices: string[];
    }
  /** Nothing matched, now or earlier; `demanded` names what would have to be shipped, `integrations` what would ship it. */
  | {
      code: 'no_data';
      lookbackDays: number;
      indices: string[];
      demanded: DemandedData;
      integrations: IntegrationHint[];
    }
  /** What matched is older than the look-back. */
  | { code: 'data_stopped'; lastSeenMs: number; lookbackDays: number; indices: string[] }
  /** All that matches is stamped later than now: a clock is wrong somewhere. */
  | { code: 'data_in_future'; newestMs: number; indices: string[] }
  /** No index of this name exists, as far as the user may see. */
  | { code: 'no_matching_index'; indices: string[]; integrations: IntegrationHint[] }
  /** Nothing matched in the hot and warm tiers; these indices of the look-back lie in colder ones, which nobody searched. */
  | { code: 'only_cold_tiers'; coldIndices: string[]; indices: string[] }
  /** Documents of the look-back matched, but the newest is old: the source may have gone silent. */
  | { code: 'data_stale'; lastSeenMs: number }
  /**
   * A field that detectors count by is in none of the documents; `detectors` of `ofDetectors` need it. No detector may need
   * it: an influencer that is mapped nowhere keeps the datafeed from starting, though detectors could do without.
   */
  | {
      code: 'field_missing';
      field: string;
      /** True if no document of these indices could have it: it is not mapped. */
      unmapped: boolean;
      detectors: number;
      ofDetectors: number;
      integrations: IntegrationHint[];
    }
  | { code: 'field_sparse'; field: string; fraction: number; estimated: boolean }
  /** The field has a type that the detector cannot use well: text where whole values are needed, no number to add up. */
  | { code: 'field_unsuitable'; field: string; types: string[]; wanted: 'whole_values' | 'numbers' }
  /** Indices disagree about the field's type. */
  | { code: 'field_types_differ'; field: string; types: string[] }
  | { code: 'helpful_field_missing'; fields: string[] }
  /** The documents reach less far back than the job needs to learn. */
  | { code: 'history_short'; historyMs: number; minimumMs: number; lookbackDays: number }
  /** Enough to start, not yet enough to rely on. */
  | { code: 'history_growing'; historyMs: number; goodMs: number; lookbackDays: number }
  /** A part of the cluster did not answer; what is said rests on the rest. */
  | { code: 'partly_checked'; part: PartialAnswer }
  /** The user may not read all of these patterns, so documents may exist that were not seen. */
  | { code: 'indices_forbidden'; indices: string[] }
  /** The module names no index pattern and none was chosen. */
  | { code: 'no_index_pattern' }
  /** `check`: what could not be asked. */
  | { code: 'check_failed'; check: FailedCheck; failure: Failure }
  /** The answer was asked for without evidence. */
  | { code: 'not_checked' };

/**
 * `presence`: whether the query selects anything; `details`: fields and times of what it selects; `newest`: when there last
 * was any; `rights`: whether the user may read all of it; `tiers`: whether there is data in the cold tiers, which nobody searches;
 * `installed`: whether the job is installed, and runs.
 */
export type FailedCheck = 'presence' | 'details' | 'newest' | 'rights' | 'tiers' | 'installed';

/** Reasons that speak of an installed job. */
export type RunReason =
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
