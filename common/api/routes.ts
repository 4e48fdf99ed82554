/** Version of all our routes, sent as `elastic-api-version`. */
export const API_VERSION = '1';

const BASE = '/internal/ml_job_picker';

export const ROUTES = {
  readiness: `${BASE}/readiness`,
  dataSources: `${BASE}/data_sources`,
  recommendations: `${BASE}/recommendations`,
  coverage: `${BASE}/coverage`,
  selection: `${BASE}/selection`,
  activationPlan: `${BASE}/activation_plan`,
  jobs: `${BASE}/jobs`,
  results: `${BASE}/results`,
  alertRules: `${BASE}/alert_rules`,
} as const;
