import type { CompactModule } from './compact_module';
import { KIBANA_LOGS } from './conventions';

/** What is logged. Which indices, people say when they create the job: the module names none. */
export const LOGS_UI_CATEGORIES: CompactModule = {
  id: 'logs_ui_categories',
  title: 'Logs: categories',
  description: 'Kinds of messages that a dataset logs far more or far less often than it usually does.',
  type: 'Logs',
  conventions: KIBANA_LOGS,
  createdBy: 'ml-module-logs-ui-categories',
  groups: ['logs-ui'],
  jobs: [
    {
      id: 'log-entry-categories-count',
      description: 'A dataset logs one kind of message far more or far less often than it normally does.',
      detect: 'count by mlcategory partition event.dataset use_null',
      categoriesOf: 'message',
      influencers: 'event.dataset mlcategory',
      memory: '100mb',
    },
  ],
};
