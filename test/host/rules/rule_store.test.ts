import { installedRule } from './installed_rule';
import { RuleStore } from './rule_store';
import { usualRule } from './usual_rule';

const rule = (id: string, prebuilt = true) =>
  installedRule(
    usualRule({ rule_id: `rule_${id}`, name: id, machine_learning_job_id: ['x'], tags: [], threat: [] }),
    { id, enabled: false, prebuilt, createdAt: new Date(0), createdBy: 'elastic' }
  );

let store: RuleStore;

beforeEach(() => {
  store = new RuleStore();
  store.add('default', [rule('1'), rule('2')]);
  store.add('soc', [rule('1'), rule('own', false)]);
});

const idsIn = (space: string) => store.inSpace(space).map(({ id, enabled }) => `${id}${enabled ? '+' : '-'}`);

test('changes rules of the named space only', () => {
  expect(store.setEnabled('soc', new Set(['1']), true)).toMatchObject([{ id: '1', enabled: true }]);
  expect(store.remove('default', new Set(['2', 'ghost']))).toMatchObject([{ id: '2' }]);
  store.add('other', [rule('3')]);
  expect([idsIn('default'), idsIn('soc'), idsIn('other'), idsIn('ghost')]).toEqual([
    ['1-'],
    ['1+', 'own-'],
    ['3-'],
    [],
  ]);
});

test('finds prebuilt rules by signature id', () => {
  expect(store.findPrebuilt('default', 'rule_2')?.id).toBe('2');
  expect(store.findPrebuilt('soc', 'rule_2')).toBeUndefined();
  expect(store.findPrebuilt('soc', 'rule_own')).toBeUndefined();
});
