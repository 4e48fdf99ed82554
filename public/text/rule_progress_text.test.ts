import type { RuleAction, Run, RunRule } from '../activation/run_state';
import { createFormatters } from './formatters';
import { plannedRuleText } from './planned_rule_text';
import { ruleProgressText } from './rule_progress_text';

const format = createFormatters('en', 'UTC');
const refused = { kind: 'refused', item: { reason: 'no right' } } as const;

const done = (...actions: RuleAction[]): Pick<RunRule, 'progress' | 'actions'> => ({
  progress: { phase: 'done' },
  actions: actions.map((action) => ({ action, status: 'done' })),
});
const at = (progress: RunRule['progress']): Pick<RunRule, 'progress' | 'actions'> => ({
  progress,
  actions: [],
});

it.each<[Pick<RunRule, 'progress' | 'actions'>, Run['operation'], string | RegExp]>([
  [at({ phase: 'waiting' }), 'activate', 'Waits until its job is seen running.'],
  [at({ phase: 'waiting' }), 'undo', 'Waits for its turn.'],
  [at({ phase: 'acting', action: 'install' }), 'activate', 'Being installed.'],
  [at({ phase: 'acting', action: 'enable' }), 'activate', 'Being enabled.'],
  [at({ phase: 'acting', action: 'disable' }), 'undo', 'Being disabled.'],
  [at({ phase: 'acting', action: 'delete' }), 'undo', 'Being deleted.'],
  [done('install', 'enable'), 'activate', 'Enabled.'],
  [done('install'), 'activate', 'Installed.'],
  [done('disable'), 'undo', 'Disabled again.'],
  [done('disable', 'delete'), 'undo', 'Deleted again.'],
  [at({ phase: 'skipped', why: 'job_not_running' }), 'activate', /Not enabled, since its job does not run/],
  [at({ phase: 'skipped', why: 'not_offered' }), 'activate', /does not offer it/],
  [at({ phase: 'skipped', why: 'halted' }), 'activate', /you stopped/],
  [at({ phase: 'failed', action: 'install', failure: refused }), 'activate', 'Not installed: no right'],
  [at({ phase: 'failed', action: 'enable', failure: refused }), 'activate', 'Not enabled: no right'],
  [at({ phase: 'failed', action: 'disable', failure: refused }), 'undo', 'Not disabled: no right'],
  [at({ phase: 'failed', action: 'delete', failure: refused }), 'undo', 'Not deleted: no right'],
])('says how far a rule has come: %j, %s', (rule, operation, expected) => {
  const text = ruleProgressText(rule, operation, format);
  if (typeof expected === 'string') {
    expect(text).toBe(expected);
  } else {
    expect(text).toMatch(expected);
  }
});

it.each([
  [['install', 'enable'] as const, 'will be installed and enabled'],
  [['enable'] as const, 'will be enabled'],
  [['install'] as const, 'will be installed'],
  [[] as const, 'is enabled already'],
])('says what will happen to a rule: %j', (steps, expected) => {
  expect(plannedRuleText({ steps: [...steps] })).toBe(expected);
});
