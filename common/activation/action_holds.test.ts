import type { JobAction } from './job_action';
import { actionHolds } from './action_holds';
import type { SeenJob } from './seen_job';
import { ACTIONS, ACTIVATION_ID, seenJob } from './testing/job_actions_fixture';

const RUNNING = seenJob();
const CLOSED = seenJob({ jobState: 'closed', datafeedState: 'stopped' });
const BARE = seenJob({ jobState: 'closed', datafeedId: undefined, datafeedState: undefined, indices: [] });
const OTHER_FEED = seenJob({ datafeedId: 'datafeed-of-mine' });
const TWO_INDICES = seenJob({ indices: ['winlogbeat-*', 'logs-*', 'logs-*'] });
const CREATE_DATAFEED: JobAction = { ...ACTIONS.create, creates: 'datafeed' };

describe('actionHolds', () => {
  it.each<[action: JobAction, label: string, seen: SeenJob | undefined, expected: boolean]>([
    [ACTIONS.create, 'absent', undefined, false],
    [ACTIONS.create, 'running', RUNNING, true],
    [ACTIONS.create, 'without datafeed', BARE, false],
    [ACTIONS.create, 'with another datafeed', OTHER_FEED, false],
    [CREATE_DATAFEED, 'absent', undefined, false],
    [CREATE_DATAFEED, 'closed', CLOSED, true],
    [CREATE_DATAFEED, 'without datafeed', BARE, false],
    [ACTIONS.start, 'absent', undefined, false],
    [ACTIONS.start, 'running', RUNNING, true],
    [ACTIONS.start, 'closed', CLOSED, false],
    [ACTIONS.start, 'opening', seenJob({ jobState: 'opening' }), false],
    [ACTIONS.start, 'starting', seenJob({ datafeedState: 'starting' }), false],
    [ACTIONS.start, 'running on another datafeed', OTHER_FEED, false],
    [ACTIONS.stop, 'absent', undefined, true],
    [ACTIONS.stop, 'running', RUNNING, false],
    [ACTIONS.stop, 'stopping', seenJob({ datafeedState: 'stopping' }), false],
    [ACTIONS.stop, 'in an unknown state', seenJob({ datafeedState: undefined }), false],
    [ACTIONS.stop, 'open and stopped', seenJob({ datafeedState: 'stopped' }), true],
    [ACTIONS.stop, 'without datafeed', BARE, true],
    [ACTIONS.close, 'absent', undefined, true],
    [ACTIONS.close, 'closed', CLOSED, true],
    [ACTIONS.close, 'closing', seenJob({ jobState: 'closing' }), false],
    [ACTIONS.close, 'failed', seenJob({ jobState: 'failed' }), false],
    [ACTIONS.delete, 'absent', undefined, true],
    [ACTIONS.delete, 'deleting', seenJob({ jobState: 'deleting' }), false],
    [ACTIONS.delete_datafeed, 'without datafeed', BARE, true],
    [ACTIONS.delete_datafeed, 'running', RUNNING, false],
    [ACTIONS.update_datafeed, 'with fewer indices', RUNNING, false],
    [ACTIONS.update_datafeed, 'with the same in another order', TWO_INDICES, true],
    [ACTIONS.update_datafeed, 'with as many others', seenJob({ indices: ['logs-*', 'filebeat-*'] }), false],
    [ACTIONS.update_datafeed, 'with other datafeed', { ...TWO_INDICES, datafeedId: 'mine' }, false],
    [ACTIONS.update_datafeed, 'absent', undefined, false],
    [ACTIONS.add_to_space, 'absent', undefined, false],
    [ACTIONS.add_to_space, 'closed', CLOSED, true],
    [ACTIONS.remove_from_space, 'absent', undefined, true],
    [ACTIONS.remove_from_space, 'closed', CLOSED, false],
    [ACTIONS.share, 'running', RUNNING, false],
    [ACTIONS.share, 'absent', undefined, false],
  ])('$kind, seen %s: %#', (action, _label, seen, expected) => {
    expect(actionHolds(action, seen)).toBe(expected);
  });

  it.each([
    [ACTIVATION_ID, true],
    ['another activation', false],
    [undefined, false],
  ])('a job made by %s is the creation of this activation: %s', (activationId, expected) => {
    const seen = seenJob({ activationId });
    expect(actionHolds(ACTIONS.create, seen, ACTIVATION_ID)).toBe(expected);
    expect(actionHolds(ACTIONS.create, seen)).toBe(true);
    expect(actionHolds(CREATE_DATAFEED, seen, ACTIVATION_ID)).toBe(true);
  });
});
