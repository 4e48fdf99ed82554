import type { MlModule } from '../jobs/ml_module';

/** A module of one job for tests; parts can be replaced. */
export function moduleFixture(parts: {
  id?: string;
  jobId?: string;
  job?: Record<string, unknown>;
  datafeed?: Record<string, unknown>;
  module?: Partial<MlModule>;
}): MlModule {
  const jobId = parts.jobId ?? 'auth_rare_user_ea';
  return {
    id: parts.id ?? 'security_auth',
    title: 'Security: Authentication',
    defaultIndexPattern: 'auditbeat-*, logs-*',
    tags: ['security'],
    jobs: [
      {
        id: jobId,
        config: {
          description: 'A user who is seldom seen',
          groups: ['security', 'authentication'],
          analysis_config: {
            bucket_span: '15m',
            detectors: [{ function: 'rare', by_field_name: 'user.name', partition_field_name: 'host.name' }],
            influencers: ['source.ip', 'user.name'],
          },
          analysis_limits: { model_memory_limit: '128mb' },
          data_description: { time_field: '@timestamp' },
          custom_settings: { security_app_display_name: 'Rare User', created_by: 'test' },
          ...parts.job,
        },
      },
    ],
    datafeeds: [
      {
        id: `datafeed-${jobId}`,
        job_id: jobId,
        config: {
          job_id: 'JOB_ID',
          indices: ['INDEX_PATTERN_NAME'],
          max_empty_searches: 10,
          query: { bool: { filter: [{ term: { 'event.category': 'authentication' } }] } },
          ...parts.datafeed,
        },
      },
    ],
    ...parts.module,
  };
}
