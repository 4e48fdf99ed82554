import { KIBANA_7_17_LOGS, type OldModule } from './old_module';

export const LOGS_UI_ANALYSIS_7_17: OldModule = {
  id: 'logs_ui_analysis',
  title: 'Logs: rate',
  description: 'Datasets that log far more or far less than they usually do.',
  type: 'Logs',
  conventions: KIBANA_7_17_LOGS,
  createdBy: 'ml-module-logs-ui-analysis',
  groups: ['logs-ui'],
  jobs: [
    {
      id: 'log-entry-rate',
      detect: 'count partition event.dataset use_null',
      influencers: 'event.dataset',
      memory: '10mb',
    },
  ],
};

export const LOGS_UI_CATEGORIES_7_17: OldModule = {
  id: 'logs_ui_categories',
  title: 'Logs: categories',
  description: 'Kinds of messages that a dataset logs far more or far less often than it usually does.',
  type: 'Logs',
  conventions: KIBANA_7_17_LOGS,
  createdBy: 'ml-module-logs-ui-categories',
  groups: ['logs-ui'],
  jobs: [
    {
      id: 'log-entry-categories-count',
      detect: 'count by mlcategory partition event.dataset use_null',
      categoriesOf: 'message',
      influencers: 'event.dataset mlcategory',
      memory: '100mb',
    },
  ],
};
