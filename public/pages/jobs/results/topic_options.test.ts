import { LOGIN_HOUR, installedJob, recommendation } from '../../../testing/fixtures';
import { topicOptions } from './topic_options';

const OTHER = recommendation({
  id: 'v3_rare_process_by_host_linux_ea',
  family: 'rare_process_by_host_linux',
  mappings: ['TA0002', 'TA0001'].map((tacticId) => ({ tacticId, source: 'catalogue', rules: [] })),
});
const known = new Map([LOGIN_HOUR, OTHER].map((job) => [job.id, job]));
const jobs = [installedJob(), installedJob({ id: OTHER.id }), installedJob({ id: 'own', title: 'My own' })];
const any = { goals: [], tactics: [] };

const counts = (values: ReadonlyArray<{ label: string; count: number }>) =>
  values.map(({ label, count }) => `${label}: ${count}`);

it('counts the jobs of each goal and tactic, in the order of catalogue and matrix', () => {
  const { goals, tactics } = topicOptions(jobs, known, 19, any);
  expect(counts(tactics)).toEqual(['Initial Access: 2', 'Execution: 1']);
  expect(counts(goals).slice(-2)).toEqual(['My own: 1', `${jobs[0]?.title}: 1`]);
  expect(goals.length).toBeGreaterThan(2);
});

it('counts what would be left beside what is chosen of the other', () => {
  const { goals, tactics } = topicOptions(jobs, known, 19, { goals: ['job.own'], tactics: ['TA0002'] });
  expect(counts(tactics)).toEqual(['Initial Access: 0', 'Execution: 0']);
  expect(goals.find(({ value }) => value === 'job.own')).toMatchObject({ count: 0, chosen: true });
});

it('keeps what is chosen although no job has it', () => {
  const { goals, tactics } = topicOptions([], known, 19, { goals: ['gone'], tactics: ['TA9999'] });
  expect([...goals, ...tactics]).toEqual([
    { value: 'gone', label: 'gone', count: 0, chosen: true },
    { value: 'TA9999', label: 'TA9999', count: 0, chosen: true },
  ]);
});
