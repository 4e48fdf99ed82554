import type { QueryDetails } from './evidence_answers';
import type { JobField } from './fields_of_job';

/** How complete a field is in the documents that the job's query selects. */
export interface FieldCompleteness extends JobField {
  documents: number;
  /** 0…1 */
  fraction: number;
  /** Elasticsearch types, more than one if indices disagree; empty if the field exists nowhere or types are not known. */
  types: string[];
}

/** What the cluster showed for a job whose query selects documents: the numbers behind its reasons. */
export interface JobEvidence extends Omit<QueryDetails, 'fields'> {
  /** Mean over the time from the first document to now, a day at least. */
  perDay: number;
  /** Required ones first, then by fraction ascending. */
  fields: FieldCompleteness[];
  /** From the first document seen to the last; at most the look-back. */
  historyMs: number;
}
