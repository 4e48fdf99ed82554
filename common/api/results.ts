import type { Entity, FoundRecord, JobFindings } from '../results/job_findings';
import type { Warning } from './warning';

/** Query of `GET /results`; both or none. */
export interface ResultsRequest {
  /** Begin of the time range, ms since the epoch, inclusive. */
  fromMs?: number;
  /** End, exclusive. */
  toMs?: number;
}

export type ResultEntity = Entity;
export type AnomalyRecord = FoundRecord;
export type JobResults = JobFindings;

export interface ResultsResponse {
  /** Those of the installed jobs that have any result in the range, by id. */
  jobs: JobResults[];
  fromMs: number;
  toMs: number;
  /** Of the timelines. */
  intervalMs: number;
  /** From which `record_score` on a record counts as an anomaly: `securitySolution:defaultAnomalyScore`. */
  threshold: number;
  warnings: Warning[];
  asOfMs: number;
}
