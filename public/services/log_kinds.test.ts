import { installedJob } from '../testing/fixtures';
import { installedLogJobs } from './log_kinds';

it.each([
  ['log-entry-rate', true],
  ['kibana-logs-ui-default-default-log-entry-rate', true],
  ['logs-11558ee526445db2b42eb3d6b4af58d0-log-entry-rate', true],
  ['kibana-logs-ui-default-default-log-entry-categories-count', false],
  ['catalog-entry-rate', false],
  ['log-entry-rate-2', false],
])('%s watches the rate of logs: %s', (id, expected) => {
  expect(installedLogJobs('rate', [installedJob({ id })])).toHaveLength(expected ? 1 : 0);
});
