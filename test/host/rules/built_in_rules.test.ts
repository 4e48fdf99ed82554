import { attackMatrix } from '../../../common/catalogue/attack/attack_matrix';
import { ATTACK_VERSIONS } from '../../../common/catalogue/attack/attack_version';
import { builtInModules } from '../modules/built_in_modules';
import { builtInRules } from './built_in_rules';
import { ruleShape } from './rule_shape';

const JOB_IDS = builtInModules().flatMap(({ jobs }) => jobs.map(({ id }) => id));

test('has one rule for each built-in job, with an id that stays', () => {
  const rules = builtInRules(19);
  expect(rules.map((rule) => rule.machine_learning_job_id)).toEqual(JOB_IDS.map((id) => [id]));
  expect(new Set(rules.map((rule) => rule.rule_id)).size).toBe(JOB_IDS.length);
  expect(builtInRules(18).map((rule) => rule.rule_id)).toEqual(rules.map((rule) => rule.rule_id));
  rules.forEach((rule) => expect(ruleShape.parse(rule)).toEqual(rule));
});

test('a rule says what alerts on what', () => {
  const rule = builtInRules(19).find(({ machine_learning_job_id: [id] }) => id === 'auth_rare_user_ea');
  expect(rule).toMatchObject({
    rule_id: expect.stringMatching(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/),
    version_in_lock: 1,
    name: expect.stringMatching(/^Alert: ./),
    tags: ['Rule Type: ML', 'Rule Type: Machine Learning'],
    threat: [{ tactic: { id: 'TA0001' }, techniques: [{ id: 'T1078' }] }],
  });
});

test.each(ATTACK_VERSIONS)('names what ATT&CK v%i has only', (version) => {
  const matrix = attackMatrix(version);
  for (const { threat } of builtInRules(version)) {
    for (const { tactic, techniques } of threat) {
      expect(matrix.tactic(tactic.id)?.name).toBe(tactic.name);
      for (const technique of techniques) expect(matrix.technique(technique.id)?.name).toBe(technique.name);
    }
  }
});
