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
  | { id: ReadinessCheckId; status: 'unknown'; failure: Failure };

export type ReadinessCheckId =
  | 'license'
  | 'ml_available'
  | 'ml_view'
  | 'ml_activate'
  | 'index_read'
  | 'ml_memory'
  | 'data'
  | 'rules_package';

export interface ReadinessResponse {
  checks: ReadinessCheck[];
  /** True only if licence, ML and the user's ML rights allow creating and starting jobs. */
  canActivate: boolean;
  asOfMs: number;
}
