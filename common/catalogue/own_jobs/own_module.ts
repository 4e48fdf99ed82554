import { EVENT_RATE_BY_DEVICE } from './event_rate_by_device';
import { LOG_CATEGORIES_BY_DATASET } from './log_categories_by_dataset';
import { MAX_EMPTY_SEARCHES, type OwnJob } from './own_job';
import { VPN_LOGIN_VOLUME } from './vpn_login_volume';
import { VPN_TRAFFIC_BY_USER } from './vpn_traffic_by_user';

export const OWN_MODULE_ID = 'ml_job_picker';

/** Goals that Elastic has no job for. */
export const OWN_JOBS: readonly OwnJob[] = [
  EVENT_RATE_BY_DEVICE,
  LOG_CATEGORIES_BY_DATASET,
  VPN_LOGIN_VOLUME,
  VPN_TRAFFIC_BY_USER,
];

/** The shape of a Kibana ML module (common/jobs/ml_module.ts), declared here because this room lies below it. */
export interface OwnModule {
  id: string;
  title: string;
  description: string;
  defaultIndexPattern: string;
  tags: string[];
  jobs: { id: string; config: Record<string, unknown> }[];
  datafeeds: { id: string; job_id: string; config: Record<string, unknown> }[];
}

/**
 * Our templates as one module, to be listed and activated like those of Kibana. It uses only keys that Kibana's bulk_create
 * takes (ml/server/routes/schemas/{anomaly_detectors,datafeeds}_schema.ts). Its parts are shared: read them, don't change them.
 */
export function ownModule(): OwnModule {
  return {
    id: OWN_MODULE_ID,
    title: 'ML Job Picker',
    description: 'Jobs for goals that Kibana and its packages have no job for.',
    // Where devices and VPN gateways write, with Fleet and with Beats; metrics and packet flows carry no log events.
    defaultIndexPattern: 'logs-*,filebeat-*,winlogbeat-*,auditbeat-*',
    tags: ['security'],
    jobs: OWN_JOBS.map((job) => ({ id: job.id, config: jobConfig(job) })),
    datafeeds: OWN_JOBS.map((job) => ({
      id: `datafeed-${job.id}`,
      job_id: job.id,
      config: {
        job_id: job.id,
        indices: ['INDEX_PATTERN_NAME'],
        max_empty_searches: MAX_EMPTY_SEARCHES,
        query: job.query,
      },
    })),
  };
}

function jobConfig(job: OwnJob): Record<string, unknown> {
  return {
    description: job.description,
    groups: ['security', ...job.groups],
    analysis_config: job.analysisConfig,
    analysis_limits: { model_memory_limit: job.memoryLimit },
    data_description: { time_field: '@timestamp' },
    // Waits for a node instead of failing, so that one click is enough when the cluster scales.
    allow_lazy_open: true,
    // No `threat_*`: a change of volume is a hint, and must not turn an ATT&CK cell green.
    custom_settings: {
      created_by: 'ml-job-picker',
      security_app_display_name: job.title,
    },
  };
}
