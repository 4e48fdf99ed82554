import type { RuleReading } from '../coverage/rule_reading';
import type { CoverageMode } from '../coverage/coverage_mode';
import type { CoverageRule } from '../coverage/coverage_job';
import type { JobState } from '../evidence/job_state';

/** Words of the files: English everywhere, since files are exchanged between people and read by tools. */
export const WORDS: {
  readonly state: Readonly<Record<JobState, string>>;
  readonly mode: Readonly<Record<CoverageMode, string>>;
  readonly reading: Readonly<Record<RuleReading, string>>;
  readonly rule: Readonly<Record<CoverageRule['status'], string>>;
} = {
  state: {
    active: 'active',
    blind: 'blind',
    ready: 'ready',
    limited: 'limited',
    needs_data: 'needs data',
    unknown: 'unknown',
  },
  mode: { now: 'now', ready: 'with what is ready', everything: 'with everything' },
  reading: {
    enabled: 'an enabled rule reads it',
    disabled: 'no enabled rule reads it: its rule is disabled',
    not_installed: 'no enabled rule reads it: its rule is not installed',
    none: 'no rule reads it',
    unknown: 'rules could not be read',
  },
  rule: { enabled: 'enabled', disabled: 'disabled', not_installed: 'not installed' },
};
