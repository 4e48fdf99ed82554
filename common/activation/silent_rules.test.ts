import { silentRules } from './silent_rules';
import { seenJob } from './testing/job_actions_fixture';

const RUNNING = seenJob({ id: 'runs' });
const JOBS = [
  RUNNING,
  seenJob({ id: 'opening', jobState: 'opening' }),
  seenJob({ id: 'idle', datafeedState: 'stopped' }),
  seenJob({ id: 'closed', jobState: 'closed', datafeedState: 'stopped' }),
];

describe('silentRules', () => {
  it.each<[status: 'enabled' | 'disabled' | 'not_installed', jobIds: string[], silent: boolean]>([
    ['enabled', ['runs'], false],
    ['enabled', ['closed', 'runs'], false],
    ['enabled', ['opening'], true],
    ['enabled', ['idle', 'closed'], true],
    ['enabled', ['nowhere'], true],
    ['disabled', ['closed'], false],
    ['not_installed', ['closed'], false],
  ])('an %s rule that reads %j', (status, jobIds, silent) => {
    const rule = { status, jobIds, name: 'kept' };
    expect(silentRules(JOBS, [rule])).toEqual(silent ? [rule] : []);
  });
});
