export const PLUGIN_ID = 'mlJobPicker';

/** Kibana's Security application (x-pack/solutions/security/plugins/security_solution/common/constants.ts, APP_UI_ID). */
export const SECURITY_APP_ID = 'securitySolutionUI';

/** API privilege of every route of ours; both feature privileges grant it, since our routes only read. */
export const API_PRIVILEGE_READ = 'mlJobPicker_read';

/** Security looks back this long when it starts a job for the first time (use_enable_data_feed.ts). */
export const DEFAULT_LOOKBACK_DAYS = 14;
export const MAX_LOOKBACK_DAYS = 365;

export const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Groups of the jobs that the picker is about: Security's, now and before 8.x (ML_GROUP_ID, LEGACY_ML_GROUP_ID of
 * security_solution/common/constants.ts), and Logs', whose two modules Kibana offers to Security as well.
 */
export const PICKER_JOB_GROUPS: readonly string[] = ['security', 'siem', 'logs-ui'];

/** The longest time range that results are asked for. */
export const LONGEST_RESULTS_DAYS = 366;
