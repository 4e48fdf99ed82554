import type { Failure } from '../evidence/failure';

export type ReadinessStatus = 'ok' | 'warning' | 'blocked' | 'unknown';

/** One item of the onboarding checklist. `code` and values carry the reason; the browser makes the sentence. */
export type ReadinessCheck =
  | { id: 'license'; status: 'ok'; type: string }
  | { id: 'license'; status: 'blocked'; type: string | null; expired: boolean }
  | { id: 'ml_available'; status: 'ok' }
  | { id: 'ml_available'; status: 'blocked'; why: 'plugin_missing' | 'hidden_in_space' | 'upgrade_mode' }
  | { id: 'ml_view'; status: 'ok' | 'blocked' }
  | { id: 'ml_activate'; status: 'ok' }
  | { id: 'ml_activate'; status: 'blocked'; missing: string[] }
  | { id: 'index_read'; status: 'ok'; patterns: string[] }
  | { id: 'index_read'; status: 'warning' | 'blocked'; patterns: string[]; missing: string[] }
  | { id: 'ml_memory'; status: 'ok'; totalBytes: number; usedBytes: number }
  | { id: 'ml_memory'; status: 'warning' | 'blocked'; totalBytes: number; usedBytes: number }
  | { id: 'data'; status: 'ok'; sources: number; documents: number }
  | { id: 'data'; status: 'blocked'; lookbackDays: number; patterns: string[] }
  | { id: 'rules_package'; status: 'ok'; mlRules: number }
  | { id: 'rules_package'; status: 'warning' }
  /** The jobs of the picker that are installed here; `active` ones run and see data. Only in the walk, like the next two. */
  | { id: 'jobs'; status: 'ok' | 'warning' | 'blocked'; active: number; installed: number }
  | { id: 'results'; status: 'ok'; jobs: number; latestResultMs: number }
  /** `reading_past`: a job still looks back; `learning`: it has seen too little for results. */
  | { id: 'results'; status: 'warning'; why: 'reading_past' | 'learning'; jobs: number }
  | { id: 'results'; status: 'blocked' }
  /** Rules that are enabled and read jobs that are installed; `connectors`: how many of them tell somebody. */
  | {
      id: 'notifications';
      status: 'ok' | 'warning';
      detectionRules: number;
      anomalyRules: number;
      healthRules: number;
      connectors: number;
    }
  | { id: ReadinessCheckId; status: 'unknown'; failure: Failure };

export type ReadinessCheckId =
  | 'license'
  | 'ml_available'
  | 'ml_view'
  | 'ml_activate'
  | 'index_read'
  | 'ml_memory'
  | 'data'
  | 'rules_package'
  | 'jobs'
  | 'results'
  | 'notifications';

/** Query of `GET /readiness`. */
export interface ReadinessRequest {
  /** True: with what comes after activation, as far as somebody has come: jobs, results, notifications. Default false. */
  walk?: boolean;
}

export interface ReadinessResponse {
  checks: ReadinessCheck[];
  /** True only if licence, ML and the user's ML rights allow creating and starting jobs. */
  canActivate: boolean;
  asOfMs: number;
}
