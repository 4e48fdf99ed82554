/** First members of the keys under which answers are cached. */
export const QUERY_KEYS = {
  readiness: ['readiness'],
  dataSources: ['data_sources'],
  recommendations: ['recommendations'],
  coverage: ['coverage'],
  selection: ['selection'],
  activationPlan: ['activation_plan'],
  jobs: ['jobs'],
  results: ['results'],
  alertRules: ['alert_rules'],
  connectors: ['connectors'],
} as const;
