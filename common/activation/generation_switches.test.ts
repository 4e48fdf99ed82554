import fc from 'fast-check';

import { compareGenerations, familyOf, generationOf } from '../catalogue/job_families';
import { generationSwitches, type GenerationSwitchInput } from './generation_switches';
import { seenJob } from './testing/job_actions_fixture';

type Job = GenerationSwitchInput['installed'][number];
type Rule = GenerationSwitchInput['rules'][number];

const OLD = 'v3_linux_rare_metadata_user';
const NEW = 'v3_linux_rare_metadata_user_ea';
const OLDER = 'v2_linux_rare_metadata_user';

const running = (id: string, changes: Partial<Job> = {}): Job => ({
  ...seenJob({ id }),
  documents: 500,
  realTime: true,
  ...changes,
});
const reading = (id: string): Job => running(id, { realTime: false });
const stopped = (id: string): Job => ({
  ...seenJob({ id, jobState: 'closed', datafeedState: 'stopped' }),
  documents: 500,
});
const rule = (...jobIds: string[]): Rule => ({ ruleId: 'r1', status: 'enabled', jobIds });

const SHIPPED = [NEW, 'auth_rare_user_ea'];

describe('one older and one newer job', () => {
  it.each<[string, Job[], Rule[], string | undefined]>([
    ['the old one runs, the new one is not installed', [running(OLD)], [rule(OLD)], 'start_new'],
    [
      'the old one runs while the rule reads the new one',
      [running(OLD), stopped(NEW)],
      [rule(NEW)],
      'start_new',
    ],
    ['both run, the past is being read', [running(OLD), reading(NEW)], [rule(OLD)], 'wait_for_history'],
    [
      'both run, the past was read in vain',
      [running(OLD), running(NEW, { documents: 0 })],
      [rule(OLD)],
      'wait_for_history',
    ],
    [
      'both run, the cluster does not tell how far it is',
      [running(OLD), running(NEW, { realTime: undefined })],
      [rule(OLD)],
      'wait_for_history',
    ],
    ['both run, the rule reads the old one', [running(OLD), running(NEW)], [rule(OLD)], 'switch_rule'],
    ['both run, the rule reads both', [running(OLD), running(NEW)], [rule(OLD, NEW)], 'switch_rule'],
    ['both run, the rule was switched', [running(OLD), running(NEW)], [rule(NEW)], 'stop_old'],
    [
      'both run, a disabled rule reads the old one',
      [running(OLD), running(NEW)],
      [{ ...rule(OLD), status: 'disabled' }],
      'stop_old',
    ],
    [
      'the rule reads the old one, which stands still',
      [stopped(OLD), running(NEW)],
      [rule(OLD)],
      'start_old',
    ],
    ['the same, while the past is being read', [stopped(OLD), reading(NEW)], [rule(OLD)], 'start_old'],
    ['the rule reads what can no longer be started', [running(NEW)], [rule(OLD)], 'switch_rule'],
    ['the same, while the past is being read', [reading(NEW)], [rule(OLD)], 'wait_for_history'],
    ['the old one was stopped', [stopped(OLD), running(NEW)], [rule(NEW)], undefined],
    ['neither runs', [stopped(OLD), stopped(NEW)], [rule(OLD)], undefined],
    ['nothing is installed', [], [rule(OLD)], undefined],
    ['only the new one is there', [running(NEW)], [rule(NEW)], undefined],
  ])('%s', (_label, installed, rules, next) => {
    const found = generationSwitches({ installed, rules, shipped: SHIPPED });
    expect(found.map((each) => each.next)).toEqual(next === undefined ? [] : [next]);
  });

  it('is told with the rules on each side', () => {
    const rules: Rule[] = [
      { ruleId: 'a', status: 'enabled', jobIds: [OLD] },
      { ruleId: 'b', status: 'enabled', jobIds: [NEW, OLD] },
      { ruleId: 'c', status: 'disabled', jobIds: [OLD] },
    ];
    expect(generationSwitches({ installed: [running(OLD), running(NEW)], rules, shipped: SHIPPED })).toEqual([
      {
        family: 'linux_rare_metadata_user',
        oldJobId: OLD,
        newJobId: NEW,
        ruleIdsOnOld: ['a', 'b'],
        ruleIdsOnNew: ['b'],
        next: 'switch_rule',
      },
    ]);
  });
});

describe('where the newer job is not of this Kibana', () => {
  const shipped = [OLD];

  it.each<[string, Job[], Rule[], string | undefined]>([
    ['leads nobody to it', [running(OLD), running(NEW)], [rule(OLD)], undefined],
    ['does not ask to start it', [running(OLD), stopped(NEW)], [rule(OLD)], undefined],
    ['starts what the rule reads', [stopped(OLD), running(NEW)], [rule(OLD)], 'start_old'],
    ['starts it if a rule reads it', [running(OLD), stopped(NEW)], [rule(NEW)], 'start_new'],
    ['cannot start what is nowhere', [running(OLD)], [rule(NEW)], undefined],
  ])('%s', (_label, installed, rules, next) => {
    expect(generationSwitches({ installed, rules, shipped })[0]?.next).toBe(next);
  });
});

describe('several generations and families', () => {
  it('says one step for each older job that matters', () => {
    const installed = [running(OLDER), stopped('linux_rare_metadata_user_ecs'), running(OLD), running(NEW)];
    const found = generationSwitches({ installed, rules: [rule(OLDER)], shipped: SHIPPED });
    expect(found.map(({ oldJobId, newJobId, next }) => [oldJobId, newJobId, next])).toEqual([
      [OLD, NEW, 'stop_old'],
      [OLDER, NEW, 'switch_rule'],
    ]);
  });

  it('are told by family', () => {
    const installed = [running('v3_windows_rare_script'), running('auth_rare_user')];
    const found = generationSwitches({
      installed,
      rules: [],
      shipped: ['v3_windows_rare_script_ea', 'auth_rare_user_ea'],
    });
    expect(found.map(({ family, next }) => [family, next])).toEqual([
      ['auth_rare_user', 'start_new'],
      ['windows_rare_script', 'start_new'],
    ]);
  });
});

describe('where it is not known what modules have', () => {
  it('takes what is installed or read for startable', () => {
    expect(generationSwitches({ installed: [running(OLD), stopped(NEW)], rules: [] })[0]?.next).toBe(
      'start_new'
    );
    expect(generationSwitches({ installed: [running(NEW)], rules: [rule(OLD)] })[0]?.next).toBe('start_old');
    expect(generationSwitches({ installed: [running(OLD)], rules: [] })).toEqual([]);
  });
});

describe('whatever is there', () => {
  const ids = [OLDER, OLD, NEW, 'auth_rare_user', 'auth_rare_user_ea', 'my_own_job'];
  const jobs = fc.uniqueArray(
    fc
      .tuple(fc.constantFrom(...ids), fc.constantFrom(running, reading, stopped))
      .map(([id, make]) => make(id)),
    { selector: ({ id }) => id }
  );
  const rules = fc.array(
    fc.record({
      ruleId: fc.uuid(),
      status: fc.constantFrom<Rule['status']>('enabled', 'disabled', 'not_installed'),
      jobIds: fc.uniqueArray(fc.constantFrom(...ids), { minLength: 1 }),
    })
  );
  const shipped = fc.option(fc.subarray(ids), { nil: undefined });

  it('never leaves a rule without the job that it reads, and never leads back', () => {
    fc.assert(
      fc.property(jobs, rules, shipped, (installed, some, known) => {
        const runs = (id: string) =>
          installed.some(
            (job) => job.id === id && job.datafeedState === 'started' && job.jobState === 'opened'
          );
        for (const found of generationSwitches({ installed, rules: some, shipped: known })) {
          const { oldJobId, newJobId, ruleIdsOnOld, next } = found;
          expect([familyOf(oldJobId), familyOf(newJobId)]).toEqual([found.family, found.family]);
          expect(compareGenerations(generationOf(oldJobId), generationOf(newJobId))).toBeLessThan(0);
          expect(runs(oldJobId) || runs(newJobId)).toBe(true);
          if (next === 'stop_old') expect([ruleIdsOnOld, runs(newJobId)]).toEqual([[], true]);
          if (next === 'switch_rule') expect(runs(newJobId)).toBe(true);
          if (next === 'start_old') expect(ruleIdsOnOld).not.toEqual([]);
        }
      })
    );
  });
});
