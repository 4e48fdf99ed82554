import type { JsonObject } from '../json_value';
import type { AnalysisPlan } from './analysis_plan';
import type { JobScorer } from './anomalies/job_scorer';
import type { DataCounter } from './data_counter';

export type JobState = 'opening' | 'opened' | 'closing' | 'closed' | 'failed';
export type MemoryStatus = 'ok' | 'soft_limit' | 'hard_limit';

export interface MlJob {
  id: string;
  /** As `GET _ml/anomaly_detectors` answers it. */
  config: JsonObject;
  plan: AnalysisPlan;
  state: JobState;
  /** Name of the node it has a place on, from opening to closing. */
  node: string | undefined;
  assignmentExplanation: string;
  /** Epoch ms since when it is open. */
  openedAt: number | undefined;
  memoryStatus: MemoryStatus;
  counter: DataCounter;
  /** Makes its results. */
  scorer: JobScorer;
  /** Cancels the running change of state. */
  cancelTransition: (() => void) | undefined;
  /** Told about every change of state. */
  watchers: Set<() => void>;
  /** Cancels its deletion, while it is being deleted. */
  cancelDeletion: (() => void) | undefined;
}
