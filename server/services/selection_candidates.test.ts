import type { CoverageJob } from '../../common/coverage/coverage_job';
import { JOB_STATES } from '../../common/evidence/job_state';
import { coverageJobFixture, MEBIBYTE } from '../testing/coverage_job_fixture';
import { selectableJobs, type JobRole } from './selection_candidates';
import { uncoveredItem } from './selection_uncovered';

type Choice = Parameters<typeof selectableJobs>[1];

const OUTDATED = { replacedBy: ['newer'] };
const OUTDATED_HERE = { ...OUTDATED, installed: true };
const RECONSIDER: Choice = { running: 'reconsider' };

function roleOf(job: Partial<CoverageJob>, choice: Choice, largestBytes?: number): JobRole | undefined {
  return selectableJobs([coverageJobFixture(job)], choice, () => [], largestBytes)[0]?.role;
}

describe('selectableJobs', () => {
  it.each<[JobRole, Partial<CoverageJob>, Choice]>([
    ['candidate', {}, {}],
    ['candidate', { state: 'limited' }, {}],
    ['state', { state: 'needs_data' }, {}],
    ['candidate', { state: 'needs_data' }, { states: ['needs_data'] }],
    ['state', { state: 'ready' }, { states: ['needs_data'] }],
    ['state', {}, { states: [] }],
    ['kept', { state: 'active' }, {}],
    ['kept', { state: 'active' }, { states: ['active'] }],
    ['kept', { state: 'active' }, { include: ['job'] }],
    ['kept', { state: 'active' }, { exclude: ['job'] }],
    ['kept', { state: 'active', ...OUTDATED_HERE }, {}],
    ['candidate', { state: 'active' }, RECONSIDER],
    ['state', { state: 'active' }, { ...RECONSIDER, states: ['ready'] }],
    ['state', { state: 'active', ...OUTDATED_HERE }, RECONSIDER],
    ['pinned', { state: 'unknown' }, { include: ['job'] }],
    ['pinned', OUTDATED, { include: ['job'] }],
    ['replaced', OUTDATED, {}],
    ['state', { state: 'blind', ...OUTDATED_HERE }, { states: ['blind'] }],
    ['excluded', {}, { exclude: ['job'] }],
    ['state', { state: 'needs_data' }, { exclude: ['job'] }],
  ])('takes for %s: %j by %j', (role, job, choice) => {
    expect(roleOf(job, choice)).toBe(role);
  });

  it('does not take what fits on no node, unless it is pinned', () => {
    expect(roleOf({}, {}, 64 * MEBIBYTE)).toBe('candidate');
    expect(roleOf({}, {}, 64 * MEBIBYTE - 1)).toBe('too_big');
    expect(roleOf({}, { include: ['job'] }, 1)).toBe('pinned');
    expect(roleOf({}, { exclude: ['job'] }, 1)).toBe('excluded');
  });

  it('allows no state for which nobody asked', () => {
    const allowed = JOB_STATES.filter((state) => roleOf({ state }, {}) === 'candidate');
    expect(allowed).toEqual(['ready', 'limited']);
  });
});

describe('uncoveredItem', () => {
  const item = { key: 'TA0006', weight: 3 };
  const sized = (id: string, megabytes: number, more: Partial<CoverageJob> = {}) =>
    coverageJobFixture({ id, memory: { bytes: megabytes * MEBIBYTE, source: 'module' }, ...more });

  function why(jobs: CoverageJob[], choice: Choice, largestBytes?: number) {
    const covering = selectableJobs(jobs, choice, () => [item.key], largestBytes);
    const uncovered = uncoveredItem(item, covering);
    return [uncovered.why, uncovered.cheapest?.jobId];
  }

  it.each<[string, CoverageJob[], Choice, [string, string | undefined]]>([
    ['jobs that could be in', [sized('b', 9), sized('a', 9), sized('c', 50)], {}, ['budget', 'a']],
    [
      'one that is excluded, while another could be in',
      [sized('a', 9), sized('b', 50)],
      { exclude: ['a'] },
      ['budget', 'b'],
    ],
    [
      'excluded ones',
      [sized('a', 9), sized('b', 1, { state: 'unknown' })],
      { exclude: ['a'] },
      ['excluded', 'a'],
    ],
    ['one in another state', [sized('a', 9, { state: 'needs_data' })], {}, ['state', 'a']],
    ['one that nobody is to activate any more', [sized('a', 9, OUTDATED)], {}, ['no_job', undefined]],
    ['none', [], {}, ['no_job', undefined]],
  ])('has %s', (_, jobs, choice, expected) => {
    expect(why(jobs, choice)).toEqual(expected);
  });

  it('has one that fits on no node', () => {
    expect(why([sized('a', 900)], {}, 64 * MEBIBYTE)).toEqual(['too_big', 'a']);
  });

  it('is of no job that covers something else', () => {
    const others = selectableJobs([sized('a', 9)], {}, () => ['TA0001'], undefined);
    expect(uncoveredItem(item, others)).toEqual({ ...item, why: 'no_job' });
  });
});
