import { installedJob } from '../../testing/fixtures';
import { isStartable, isStoppable } from './job_operations';

it.each<[string, string | undefined, { stop: boolean; start: boolean }]>([
  ['opened', 'started', { stop: true, start: false }],
  ['opened', 'stopped', { stop: true, start: true }],
  ['opened', undefined, { stop: true, start: true }],
  ['opening', 'starting', { stop: true, start: false }],
  ['closed', 'stopped', { stop: false, start: true }],
  ['closed', 'stopping', { stop: false, start: false }],
  ['closing', 'stopped', { stop: false, start: false }],
  ['failed', 'started', { stop: true, start: true }],
  ['failed', 'stopped', { stop: false, start: true }],
  ['deleting', 'stopped', { stop: false, start: false }],
])('of a job %s with a datafeed %s it offers %j', (jobState, datafeedState, offers) => {
  const job = installedJob({ jobState, datafeedState });
  expect({ stop: isStoppable(job), start: isStartable(job) }).toEqual(offers);
});
