import { goalGroups } from './goal_groups';

const FAILS = { id: 'fails', family: 'auth_high_count_logon_fails' };
const LOGONS = { id: 'logons', family: 'auth_high_count_logon_events' };
const LOGONS_OF_IP = { id: 'logons-ip', family: 'auth_high_count_logon_events_for_a_source_ip' };
const STRANGER = { id: 'stranger', family: 'nobody_knows_it' };
const NAMELESS = { id: 'nameless' };

function scores(values: Record<string, number>): (jobId: string) => number | undefined {
  return (jobId) => values[jobId];
}

it('groups jobs by the goals of their families, the best score first, and those without a goal last', () => {
  const jobs = [FAILS, STRANGER, LOGONS, NAMELESS, LOGONS_OF_IP];
  const scoreOf = scores({ fails: 12, logons: 3, 'logons-ip': 40, stranger: 99 });
  expect(goalGroups(jobs, scoreOf)).toEqual([
    { goalId: 'successful_login_spike', jobIds: ['logons', 'logons-ip'], score: 40 },
    { goalId: 'failed_login_spike', jobIds: ['fails'], score: 12 },
    { jobIds: ['stranger', 'nameless'], score: 99 },
  ]);
});

it('orders goals of equal score by their sentence, and those without one after a score of 0', () => {
  const groups = (values: Record<string, number>) =>
    goalGroups([LOGONS, FAILS], scores(values)).map(({ goalId, score }) => [goalId, score]);
  expect(groups({})).toEqual([
    ['failed_login_spike', undefined],
    ['successful_login_spike', undefined],
  ]);
  expect(groups({ logons: 0 })).toEqual([
    ['successful_login_spike', 0],
    ['failed_login_spike', undefined],
  ]);
});

it('shows a job that serves several goals in each', () => {
  const family = 'v3_linux_anomalous_process_all_hosts'.replace(/^v3_/, '');
  const groups = goalGroups([{ id: 'many', family }], () => 7);
  expect(groups.every(({ jobIds, score }) => jobIds.includes('many') && score === 7)).toBe(true);
});

it('has no groups without jobs', () => {
  expect(goalGroups([], () => 1)).toEqual([]);
});
