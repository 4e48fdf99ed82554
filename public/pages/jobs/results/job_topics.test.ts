import { goalsOfFamily } from '../../../../common/catalogue/goals/goal_catalogue';
import { LOGIN_HOUR, RARE_PROCESS } from '../../../testing/fixtures';
import { jobTopics, servesTopics } from './job_topics';

const known = new Map([LOGIN_HOUR, RARE_PROCESS].map((job) => [job.id, job]));

it('takes goals from the family and tactics from the mappings', () => {
  const { goalIds, tacticIds } = jobTopics(LOGIN_HOUR.id, known);
  expect(goalIds.length).toBeGreaterThan(0);
  expect(tacticIds).toEqual(['TA0001']);
});

it('knows the goals of an older job, and of any as long as the jobs of this Kibana are not known', () => {
  const goalIds = goalsOfFamily('rare_process_by_host_linux').map(({ id }) => id);
  expect(goalIds.length).toBeGreaterThan(0);
  expect(jobTopics('v2_rare_process_by_host_linux_ecs', known).goalIds).toEqual(goalIds);
  expect(jobTopics('v3_rare_process_by_host_linux_ea', undefined)).toEqual({ goalIds, tacticIds: [] });
});

it('makes a goal for a job that no goal names', () => {
  expect(jobTopics('my_own', known)).toEqual({ goalIds: ['job.my_own'], tacticIds: [] });
});

it.each([
  [[], [], true],
  [['a'], [], true],
  [['x', 'b'], ['TA1'], true],
  [['x'], [], false],
  [['a'], ['TA2'], false],
  [[], ['TA2'], false],
])('goals %j and tactics %j are served: %s', (goals, tactics, expected) => {
  const topics = { goalIds: ['a', 'b'], tacticIds: ['TA1'] };
  expect(servesTopics(topics, { goals, tactics })).toBe(expected);
});
