import type { AnomalyAlertRule, JobsHealthRule } from '../../common/api/alert_rules';
import { answered, NOW_MS, unanswered } from '../testing/sources_fixture';
import { listAlertRules } from './list_alert_rules';

const common = { enabled: true, intervalMs: 60_000, connectors: 0 };

const anomalyRule = (id: string, name: string): AnomalyAlertRule => ({
  ...common,
  id,
  name,
  jobIds: ['j'],
  groupIds: [],
  severity: 75,
  resultType: 'bucket',
  includeInterim: false,
});

const healthRule = (id: string, name: string): JobsHealthRule => ({
  ...common,
  id,
  name,
  includeJobIds: ['*'],
  includeGroupIds: [],
  excludeJobIds: [],
  excludeGroupIds: [],
});

it('lists rules by name, and equal names in a steady order', async () => {
  const alertRules = () =>
    answered({
      anomalyRules: [anomalyRule('3', 'b'), anomalyRule('2', 'a'), anomalyRule('1', 'b')],
      healthRules: [healthRule('5', 'z'), healthRule('4', 'y')],
    });
  const { anomalyRules, healthRules, ...rest } = await listAlertRules({ nowMs: NOW_MS, alertRules });
  expect(anomalyRules?.map(({ id }) => id)).toEqual(['2', '1', '3']);
  expect(healthRules?.map(({ id }) => id)).toEqual(['4', '5']);
  expect(rest).toEqual({ warnings: [], asOfMs: NOW_MS });
});

it('does not say that there are none where it could not look', async () => {
  const answer = await listAlertRules({ nowMs: NOW_MS, alertRules: () => unanswered('forbidden') });
  expect(answer).toEqual({
    warnings: [{ code: 'alert_rules_unreadable', failure: { cause: 'forbidden', detail: 'no' } }],
    asOfMs: NOW_MS,
  });
});
