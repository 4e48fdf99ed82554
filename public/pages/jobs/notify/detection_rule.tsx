import { EuiBadge, EuiButtonEmpty, EuiFlexGroup, EuiFlexItem, EuiText } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';

import { timingProblems } from '../../../../common/alerting/timing_problems';
import type { InstalledJob, JobRule } from '../../../../common/api/jobs';
import { KibanaLink } from '../../../components/kibana_link';
import { useEnableRule } from '../../../hooks/use_enable_rule';
import { useSession } from '../../../hooks/use_session';
import { readApiProblem } from '../../../services/api_problem';
import { ADD_RULES_PATH } from '../../../text/rule_link';
import { timingText } from '../../../text/timing_text';
import { RuleTitle } from '../rule_title';
import { titlesOf } from './titles_of';

interface DetectionRuleProps {
  rule: JobRule;
  jobs: readonly InstalledJob[];
  mayEnable: boolean;
}

/** One detection rule: its state, what makes it tell, and what it misses by its timing. */
export function DetectionRule({ rule, jobs, mayEnable }: DetectionRuleProps) {
  const { format } = useSession();
  const read = jobs.filter(({ id }) => rule.jobIds.includes(id));
  const problems = rule.timing === undefined ? [] : timingProblems({ ...rule.timing, reads: 'all' }, read);
  return (
    <li style={{ marginBlockEnd: 8 }} data-test-subj={`mlJobPickerDetectionRule-${rule.ruleId}`}>
      <EuiFlexGroup gutterSize="s" alignItems="baseline" responsive={false}>
        <EuiFlexItem grow={false} style={{ inlineSize: 112 }}>
          <span>
            <StatusBadge status={rule.status} />
          </span>
        </EuiFlexItem>
        <EuiFlexItem>
          <EuiFlexGroup gutterSize="m" alignItems="baseline" responsive={false} wrap style={{ rowGap: 0 }}>
            <EuiFlexItem grow={false} style={{ maxInlineSize: '100%' }}>
              <EuiText size="s">
                <RuleTitle rule={rule} />
              </EuiText>
            </EuiFlexItem>
            <EuiFlexItem grow={false}>
              <NextStep rule={rule} mayEnable={mayEnable} />
            </EuiFlexItem>
          </EuiFlexGroup>
        </EuiFlexItem>
      </EuiFlexGroup>
      {problems.map((problem) => (
        <EuiText key={problem.code} size="xs" color="warning" data-test-subj="mlJobPickerRuleTiming">
          {timingText(problem, format, titlesOf(read)).sentence}
        </EuiText>
      ))}
    </li>
  );
}

function StatusBadge({ status }: Pick<JobRule, 'status'>) {
  switch (status) {
    case 'enabled':
      return (
        <EuiBadge color="success">
          {i18n.translate('mlJobPicker.notify.enabled', { defaultMessage: 'Enabled' })}
        </EuiBadge>
      );
    case 'disabled':
      return (
        <EuiBadge color="hollow">
          {i18n.translate('mlJobPicker.notify.disabled', { defaultMessage: 'Disabled' })}
        </EuiBadge>
      );
    case 'not_installed':
      return (
        <EuiBadge color="hollow">
          {i18n.translate('mlJobPicker.notify.notInstalled', { defaultMessage: 'Not installed' })}
        </EuiBadge>
      );
  }
}

function NextStep({ rule, mayEnable }: Pick<DetectionRuleProps, 'rule' | 'mayEnable'>) {
  const enable = useEnableRule();
  const { name, objectId, status } = rule;
  if (status === 'enabled') return objectId === undefined ? null : <Alerts objectId={objectId} name={name} />;
  if (objectId === undefined) {
    return (
      <EuiText size="s">
        <KibanaLink path={ADD_RULES_PATH}>
          {i18n.translate('mlJobPicker.notify.installRule', { defaultMessage: 'Install it in Security' })}
        </KibanaLink>
      </EuiText>
    );
  }
  return (
    <>
      <EuiButtonEmpty
        size="xs"
        iconType="bell"
        isDisabled={!mayEnable}
        isLoading={enable.isLoading}
        onClick={() => enable.mutate(objectId)}
        aria-label={i18n.translate('mlJobPicker.notify.enableRule', {
          defaultMessage: 'Enable {name}',
          values: { name },
        })}
        data-test-subj={`mlJobPickerEnableRule-${rule.ruleId}`}
      >
        {i18n.translate('mlJobPicker.notify.enable', { defaultMessage: 'Enable' })}
      </EuiButtonEmpty>
      {enable.isError && (
        <EuiText size="xs" color="danger" role="alert">
          {readApiProblem(enable.error).message}
        </EuiText>
      )}
    </>
  );
}

function Alerts({ objectId, name }: { objectId: string; name: string }) {
  const { links } = useSession();
  return (
    <EuiText size="xs">
      <KibanaLink
        path={links.detectionRule(objectId, 'alerts')}
        aria-label={i18n.translate('mlJobPicker.notify.alertsOf', {
          defaultMessage: 'Alerts of {name}',
          values: { name },
        })}
      >
        {i18n.translate('mlJobPicker.notify.itsAlerts', { defaultMessage: 'Alerts' })}
      </KibanaLink>
    </EuiText>
  );
}
