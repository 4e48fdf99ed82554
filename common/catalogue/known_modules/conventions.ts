/** What all jobs of a module have in common, and many modules with each other. */
export interface ModuleConventions {
  /** Kibana lists modules by tag. */
  tags?: readonly string[];
  /** Parts of every job's configuration. */
  job?: Readonly<Record<string, unknown>>;
  /** `data_description.time_format` of every job. */
  timeFormat?: 'epoch_ms';
  /** Parts of every job's `custom_settings`. */
  settings?: Readonly<Record<string, unknown>>;
  /** `custom_settings` holds the tactics and techniques of the rule that reads the job. */
  threats?: true;
  /** Parts of every datafeed's configuration. */
  datafeed?: Readonly<Record<string, unknown>>;
}

/**
 * Kibana's own security modules from 9.5 on
 * (x-pack/platform/plugins/shared/ml/server/models/data_recognizer/modules/security_*).
 */
export const KIBANA_SECURITY: ModuleConventions = {
  tags: ['security'],
  job: { allow_lazy_open: true },
  settings: { managed: true, job_revision: 4 },
  threats: true,
  datafeed: { max_empty_searches: 10 },
};

/** Kibana's modules for logs (…/data_recognizer/modules/logs_ui_*). Days of results are kept, not all. */
export const KIBANA_LOGS: ModuleConventions = {
  tags: ['logs', 'observability', 'security'],
  job: { model_plot_config: { enabled: true }, results_retention_days: 120 },
  timeFormat: 'epoch_ms',
  settings: { managed: true, job_revision: 2 },
};

/** Modules of Fleet packages (elastic/integrations, packages/<name>/kibana/ml_module): saved objects without tags. */
export const FLEET_PACKAGE: ModuleConventions = { timeFormat: 'epoch_ms' };
