import { mayEditRules } from './may_edit_rules';

it.each<[string, Parameters<typeof mayEditRules>[0], boolean]>([
  ['no Security at all', { mlJobPicker: { show: true } }, false],
  ['8.19', { siemV2: { crud: true } }, true],
  ['8.19, read only', { siemV2: { crud: false, show: true } }, false],
  ['before 8.18', { siem: { crud: true } }, true],
  ['9.3 with rules', { siemV5: { crud: false }, securitySolutionRulesV1: { edit_rules: true } }, true],
  ['9.3 without rules', { siemV5: { crud: true }, securitySolutionRulesV1: { edit_rules: false } }, false],
  [
    'an older feature beside the newest',
    { securitySolutionRulesV4: { edit_rules: true }, securitySolutionRulesV1: { edit_rules: false } },
    true,
  ],
])('knows the right of %s', (_name, capabilities, expected) => {
  expect(mayEditRules(capabilities)).toBe(expected);
});
