import type { CompactModule } from './compact_module';
import { KIBANA_LOGS } from './conventions';

/** How much is logged. Which indices, people say when they create the job: the module names none. */
export const LOGS_UI_ANALYSIS: CompactModule = {
  id: 'logs_ui_analysis',
  title: 'Logs: rate',
  description: 'Datasets that log far more or far less than they usually do.',
  type: 'Logs',
  conventions: KIBANA_LOGS,
  createdBy: 'ml-module-logs-ui-analysis',
  groups: ['logs-ui'],
  jobs: [
    {
      id: 'log-entry-rate',
      description: 'A dataset receives far more or far fewer messages than it normally does.',
      detect: 'count partition event.dataset use_null',
      influencers: 'event.dataset',
      memory: '10mb',
    },
  ],
};
