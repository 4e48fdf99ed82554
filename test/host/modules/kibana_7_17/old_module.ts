import type { CompactJob, CompactModule } from '../../../../common/catalogue/known_modules/compact_module';
import type { ModuleConventions } from '../../../../common/catalogue/known_modules/conventions';

/** A job of 7.17 is described like its successor, so only one without a successor has a description of its own. */
export interface OldJob extends Omit<CompactJob, 'description'> {
  description?: string;
}

export interface OldModule extends Omit<CompactModule, 'jobs'> {
  jobs: OldJob[];
}

/**
 * Kibana 7.17's own security modules (x-pack/plugins/ml/server/models/data_recognizer/modules): no tags, no names for
 * the Security app, no revisions and no ATT&CK.
 */
export const KIBANA_7_17_SECURITY: ModuleConventions = {
  job: { allow_lazy_open: true },
  datafeed: { max_empty_searches: 10 },
};

/** …/data_recognizer/modules/logs_ui_*. */
export const KIBANA_7_17_LOGS: ModuleConventions = {
  job: { model_plot_config: { enabled: true } },
  timeFormat: 'epoch_ms',
  settings: { job_revision: 2 },
};
