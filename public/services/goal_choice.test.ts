import { JOB_STATES, type JobState } from '../../common/evidence/job_state';
import { recommendation } from '../testing/fixtures';
import { goalChoice } from './goal_choice';

function choiceOf(...states: JobState[]) {
  const choice = goalChoice(states.map((state) => recommendation({ id: state, state })));
  return choice.kind === 'would_work' ? choice.jobs.map(({ id }) => id) : choice.kind;
}

it('takes the jobs that would work and are not installed', () => {
  expect(choiceOf(...JOB_STATES)).toEqual(['ready', 'limited']);
});

it.each<[string, JobState[]]>([
  ['no_job', []],
  ['all_active', ['active', 'active']],
  ['blind', ['active', 'blind', 'needs_data']],
  ['needs_data', ['active', 'needs_data']],
  ['unknown', ['needs_data', 'unknown', 'blind']],
])('says %s of %j', (kind, states) => {
  expect(choiceOf(...states)).toBe(kind);
});
