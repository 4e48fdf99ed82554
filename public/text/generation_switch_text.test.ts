import type { GenerationSwitch } from '../../common/api/jobs';
import {
  SWITCH_STEPS,
  switchReasonText,
  switchStatusText,
  switchStepStatus,
  switchStepText,
} from './generation_switch_text';

const NEXT: Array<[GenerationSwitch['next'], string[]]> = [
  ['start_new', ['current', 'later', 'later', 'later']],
  ['wait_for_history', ['done', 'current', 'later', 'later']],
  ['switch_rule', ['done', 'done', 'current', 'later']],
  ['stop_old', ['done', 'done', 'done', 'current']],
  ['start_old', ['done', 'done', 'current', 'later']],
];

it.each(NEXT)('marks the steps where next is %s', (next, statuses) => {
  expect(SWITCH_STEPS.map((step) => switchStepStatus(step, next))).toEqual(statuses);
});

it('says why each step is next, and never tells to delete', () => {
  const said = [...NEXT.map(([next]) => switchReasonText(next)), ...SWITCH_STEPS.map(switchStepText)];
  expect(new Set(said).size).toBe(NEXT.length + SWITCH_STEPS.length);
  expect(said.join(' ')).not.toMatch(/delete|remove/i);
});

it('tells statuses apart by word', () => {
  const labels = (['done', 'current', 'later'] as const).map((status) => switchStatusText(status).label);
  expect(labels).toEqual(['done', 'now', 'later']);
});
