import type { StepRequirement } from './activation_plan';
import { requirementHolds } from './requirement_holds';
import { ACTIONS, seenJob } from './testing/job_actions_fixture';

const BARE = seenJob({ datafeedId: undefined, datafeedState: undefined });
const OTHER_FEED = seenJob({ datafeedId: 'datafeed-of-mine' });

describe('requirementHolds', () => {
  it.each<[StepRequirement, absent: boolean, bare: boolean, planned: boolean, other: boolean]>([
    ['job_absent', true, false, false, false],
    ['job_without_datafeed', false, true, false, false],
    ['job_with_datafeed', false, false, true, false],
    ['job_installed', false, true, true, true],
  ])('%s', (requires, ...expected) => {
    const seen = [undefined, BARE, seenJob(), OTHER_FEED];
    expect(seen.map((job) => requirementHolds(requires, ACTIONS.start, job))).toEqual(expected);
    expect(seen.map((job) => requirementHolds(requires, ACTIONS.create, job))).toEqual(expected);
  });

  it('takes any datafeed for an action that names none', () => {
    const holds = (job?: ReturnType<typeof seenJob>) =>
      requirementHolds('job_with_datafeed', ACTIONS.close, job);
    expect([holds(undefined), holds(BARE), holds(seenJob()), holds(OTHER_FEED)]).toEqual([
      false,
      false,
      true,
      true,
    ]);
  });
});
