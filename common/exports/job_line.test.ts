import fc from 'fast-check';

import type { SnapshotJob } from '../coverage/coverage_snapshot';
import { RULE_READINGS } from '../coverage/rule_reading';
import { JOB_STATES } from '../evidence/job_state';
import { readJobLine, writeJobLine } from './job_line';

const JOB: SnapshotJob = {
  id: 'v3_linux_rare_user_ea',
  family: 'linux_rare_user',
  state: 'active',
  reason: 'running',
  rule: 'enabled',
};

describe('a job as a line', () => {
  it('can be read by people', () => {
    expect(writeJobLine({ job: JOB, pair: { tacticId: 'TA0005', techniqueId: 'T1562' } }, 'Rare; 100%')).toBe(
      'pair=TA0005/T1562; id=v3_linux_rare_user_ea; family=linux_rare_user; state=active; reason=running; ' +
        'rule=enabled; title=Rare%3B 100%25'
    );
  });

  it('is read back as it was, whatever it says', () => {
    const text = fc.string({ unit: 'binary', minLength: 1 });
    const job = fc.record(
      {
        id: text,
        family: fc.string({ unit: 'binary' }),
        state: fc.constantFrom(...JOB_STATES),
        reason: fc.constantFrom('running' as const, 'no_data' as const),
        rule: fc.constantFrom(...RULE_READINGS),
      },
      { requiredKeys: ['id', 'family', 'state', 'rule'] }
    );
    const pair = fc.constantFrom(
      undefined,
      { tacticId: 'TA0004' },
      { tacticId: 'TA0005', techniqueId: 'T1562.001' }
    );
    fc.assert(
      fc.property(job, pair, text, (one, at, title) => {
        const line = at === undefined ? { job: one } : { job: one, pair: at };
        expect(readJobLine(writeJobLine(line, title))).toEqual(line);
      })
    );
  });

  it('stands without a reason that is not known here', () => {
    const { reason: _, ...job } = JOB;
    expect(readJobLine(writeJobLine({ job: JOB }).replace('running', 'toString'))).toEqual({ job });
  });

  it.each([
    '',
    'id=a',
    'id=; family=a; state=active; rule=none',
    'id=a; family=a; state=great; rule=none',
    'a=b=c; ;',
  ])('is not read from %j', (line) => {
    expect(readJobLine(line)).toBeUndefined();
  });
});
