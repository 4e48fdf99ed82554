import type { CoverageJob } from '../../common/coverage/coverage_job';
import type { SelectionObjective } from '../../common/api/selection';
import type { AttackVersion } from '../../common/catalogue/attack/attack_version';
import { GOAL_CATALOGUE } from '../../common/catalogue/goals/goal_catalogue';
import { coverageJobFixture, mappedTo } from '../testing/coverage_job_fixture';
import { UnknownObjectiveError, wantedItems } from './selection_items';

const DNS = coverageJobFixture({ id: 'dns', mappings: mappedTo('TA0011/T1071.004') });
const LOGON = coverageJobFixture({ id: 'logon', mappings: mappedTo('TA0001/T1078', 'TA0006') });
const OLD = coverageJobFixture({ id: 'old', replacedBy: ['new'], mappings: mappedTo('TA0002/T1059') });

function wanted(
  objective: SelectionObjective,
  jobs: CoverageJob[] = [DNS, LOGON, OLD],
  version: AttackVersion = 18
) {
  const { items, keysOf } = wantedItems(objective, jobs, version);
  return {
    items: Object.fromEntries(items.map(({ key, weight }) => [key, weight])),
    keysOf,
  };
}

describe('wantedItems', () => {
  it('are all pairs that a job which counts names, as it names them, if nothing else is said', () => {
    const { items, keysOf } = wanted({});
    expect(items).toEqual({ 'TA0001/T1078': 1, TA0006: 1, 'TA0011/T1071.004': 1 });
    expect(keysOf(LOGON)).toEqual(['TA0001/T1078', 'TA0006']);
    expect(keysOf(OLD)).toEqual([]);
  });

  it('count an outdated job while it is installed', () => {
    expect(wanted({}, [{ ...OLD, installed: true }]).items).toEqual({ 'TA0002/T1059': 1 });
  });

  it('are those under the tactics, and the named pairs as well', () => {
    const { items } = wanted({ tactics: ['TA0006'], pairs: [{ tacticId: 'TA0002', techniqueId: 'T1204' }] });
    expect(items).toEqual({ 'TA0002/T1204': 1, TA0006: 1 });
  });

  it('take a named technique for covered by its sub-techniques under the same tactic', () => {
    const { keysOf } = wanted({
      pairs: [
        { tacticId: 'TA0011', techniqueId: 'T1071' },
        { tacticId: 'TA0003', techniqueId: 'T1078' },
      ],
    });
    expect(keysOf(DNS)).toEqual(['TA0011/T1071']);
    expect(keysOf(LOGON)).toEqual([]);
  });

  it('do not take a technique that only jobs name for covered by its sub-techniques', () => {
    const parent = coverageJobFixture({ id: 'web', mappings: mappedTo('TA0011/T1071') });
    const { items, keysOf } = wanted({}, [DNS, parent]);
    expect(items).toEqual({ 'TA0011/T1071': 1, 'TA0011/T1071.004': 1 });
    expect(keysOf(DNS)).toEqual(['TA0011/T1071.004']);
  });

  it('are where this version of ATT&CK has them, with the heavier of two weights', () => {
    const { items } = wanted(
      {
        pairs: [
          { tacticId: 'TA0005', techniqueId: 'T1562.004' },
          { tacticId: 'TA0112', techniqueId: 'T1686' },
        ],
        weights: { 'TA0005/T1562.004': 7, 'TA0112/T1686': 2 },
      },
      [],
      19
    );
    expect(items).toEqual({ 'TA0112/T1686': 7 });
  });

  it('stay wanted where this version has no place for them', () => {
    const { items } = wanted({ pairs: [{ tacticId: 'TA0003', techniqueId: 'T1574' }] }, [], 19);
    expect(items).toEqual({ 'TA0003/T1574': 1 });
  });

  it('may be nothing at all', () => {
    expect(wanted({ tactics: [] }).items).toEqual({});
  });

  it('may be goals, each covered by any job of its families', () => {
    const [goal, other] = GOAL_CATALOGUE;
    if (!goal || !other) throw new Error('there are no goals');
    const [family = ''] = goal.families;
    const { items, keysOf } = wanted({ goals: [goal.id, other.id], weights: { [other.id]: 5 } });
    expect(items).toEqual({ [goal.id]: 1, [other.id]: 5 });
    expect(keysOf(coverageJobFixture({ family }))).toContain(goal.id);
    expect(keysOf(coverageJobFixture({ family: 'nobodys' }))).toEqual([]);
  });

  it.each<[string, SelectionObjective, string]>([
    ['a goal', { goals: ['world_peace'] }, 'objective.goals: nobody knows world_peace'],
    ['a tactic', { tactics: ['TA9999'] }, 'objective.tactics: nobody knows TA9999'],
    [
      'a technique',
      { pairs: [{ tacticId: 'TA0006', techniqueId: 'T9999' }] },
      'objective.pairs: nobody knows TA0006/T9999',
    ],
    [
      'a technique under a tactic where no version has it',
      { pairs: [{ tacticId: 'TA0040', techniqueId: 'T1003' }] },
      'objective.pairs: nobody knows TA0040/T1003',
    ],
    ['the weight of nothing', { weights: { toString: 3 } }, 'objective.weights: nobody knows toString'],
  ])('refuse %s that nobody knows', (_, objective, problem) => {
    const refused = () => wanted(objective);
    expect(refused).toThrow(UnknownObjectiveError);
    expect(refused).toThrow(
      expect.objectContaining({ field: problem.split(':')[0], message: problem.split(': ')[1] })
    );
  });

  it('name not more than ten of those', () => {
    const goals = Array.from({ length: 12 }, (_, index) => `goal_${index}`);
    expect(() => wanted({ goals })).toThrow(/goal_9 and 2 more$/);
  });
});
