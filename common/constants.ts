export const PLUGIN_ID = 'mlJobPicker';

/** Kibana's Security application (x-pack/solutions/security/plugins/security_solution/common/constants.ts, APP_UI_ID). */
export const SECURITY_APP_ID = 'securitySolutionUI';

/** API privilege of every route of ours; both feature privileges grant it, since our routes only read. */
export const API_PRIVILEGE_READ = 'mlJobPicker_read';

/** Security looks back this long when it starts a job for the first time (use_enable_data_feed.ts). */
export const DEFAULT_LOOKBACK_DAYS = 14;
export const MAX_LOOKBACK_DAYS = 365;

export const DAY_MS = 24 * 60 * 60 * 1000;

/** Job groups that make a job a security job, now and before 8.x (ML_GROUP_ID, LEGACY_ML_GROUP_ID). */
export const SECURITY_JOB_GROUPS: readonly string[] = ['security', 'siem'];
