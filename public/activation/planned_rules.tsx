import {
  EuiCheckbox,
  EuiSpacer,
  EuiSwitch,
  EuiText,
  EuiTitle,
  useEuiTheme,
  useGeneratedHtmlId,
} from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';

import type { ActivationPlan, PlannedRule } from '../../common/activation/activation_plan';
import type { PlanChoices } from '../hooks/use_plan_choices';
import { useSession } from '../hooks/use_session';
import { failureRemedy, failureText } from '../text/failure_text';
import { plannedRuleText } from '../text/planned_rule_text';

interface PlannedRulesProps {
  plan: Pick<ActivationPlan, 'jobs' | 'rules' | 'rulesFailure'>;
  choices: PlanChoices;
  /** False: this user may not install or enable rules, so they are left out. */
  mayEditRules: boolean;
}

/** The detection rules that read the plan's jobs, and which of them are to be installed and enabled. */
export function PlannedRules({ plan, choices, mayEditRules }: PlannedRulesProps) {
  return (
    <section data-test-subj="mlJobPickerPlanRules">
      <EuiTitle size="xs">
        <h3>{i18n.translate('mlJobPicker.activation.rulesTitle', { defaultMessage: 'Detection rules' })}</h3>
      </EuiTitle>
      <EuiSpacer size="s" />
      {mayEditRules ? (
        <>
          <EuiSwitch
            compressed
            checked={choices.withRules}
            onChange={({ target }) => choices.setWithRules(target.checked)}
            label={i18n.translate('mlJobPicker.activation.withRules', {
              defaultMessage: 'Install and enable the rules that read these jobs',
            })}
          />
          {choices.withRules && <RuleList plan={plan} choices={choices} />}
        </>
      ) : (
        <EuiText size="s">
          <p>
            {i18n.translate('mlJobPicker.activation.noRuleRight', {
              defaultMessage:
                'You may not change detection rules in this space, so rules are left out. Without a rule a job finds anomalies, but nobody is alerted. Ask for the right to manage rules in Security.',
            })}
          </p>
        </EuiText>
      )}
    </section>
  );
}

function RuleList({ plan: { jobs, rules, rulesFailure }, choices }: Omit<PlannedRulesProps, 'mayEditRules'>) {
  const titles = new Map(jobs.map(({ jobId, title }) => [jobId, title]));
  const remedy = rulesFailure && failureRemedy(rulesFailure.cause);
  return (
    <>
      <EuiSpacer size="m" />
      {rulesFailure !== undefined && (
        <EuiText size="s" color="warning">
          <p>
            {i18n.translate('mlJobPicker.activation.rulesFailure', {
              defaultMessage: 'Not all rules could be read. {failure}',
              values: { failure: failureText(rulesFailure) },
            })}
            {remedy !== undefined && ` ${remedy}`}
          </p>
        </EuiText>
      )}
      {rules.length === 0 && rulesFailure === undefined && (
        <EuiText size="s">
          <p>
            {i18n.translate('mlJobPicker.activation.noRules', {
              defaultMessage: 'No rule of this Kibana reads these jobs by their exact ids.',
            })}
          </p>
        </EuiText>
      )}
      {rules.length > 0 && (
        <ul>
          {rules.map((rule) => (
            <RuleChoice key={rule.ruleId} rule={rule} titles={titles} choices={choices} />
          ))}
        </ul>
      )}
    </>
  );
}

interface RuleChoiceProps {
  rule: PlannedRule;
  /** Of the plan's jobs. */
  titles: ReadonlyMap<string, string>;
  choices: PlanChoices;
}

function RuleChoice({ rule, titles, choices }: RuleChoiceProps) {
  const { format } = useSession();
  const { euiTheme } = useEuiTheme();
  const id = useGeneratedHtmlId({ prefix: 'mlJobPickerRule' });
  const hasSteps = rule.steps.length > 0;
  const isChecked = hasSteps && !choices.uncheckedRules.has(rule.ruleId);
  return (
    <li style={{ paddingBlockEnd: euiTheme.size.s }} data-test-subj={`mlJobPickerPlannedRule-${rule.ruleId}`}>
      <EuiCheckbox
        id={id}
        checked={isChecked || !hasSteps}
        disabled={!hasSteps}
        onChange={({ target }) => choices.checkRule(rule.ruleId, target.checked)}
        label={rule.name}
        aria-describedby={`${id}-what`}
      />
      <EuiText
        id={`${id}-what`}
        size="xs"
        color="subdued"
        className="eui-textBreakWord"
        style={{ paddingInlineStart: euiTheme.size.l }}
      >
        {i18n.translate('mlJobPicker.activation.plannedRule', {
          defaultMessage: '{what} · reads {jobs}',
          values: {
            what:
              hasSteps && !isChecked
                ? i18n.translate('mlJobPicker.activation.ruleLeft', { defaultMessage: 'stays as it is' })
                : plannedRuleText(rule),
            jobs: format.list(rule.jobIds.map((jobId) => titles.get(jobId) ?? jobId)),
          },
        })}
      </EuiText>
    </li>
  );
}
