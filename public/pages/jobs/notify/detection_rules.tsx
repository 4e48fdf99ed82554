import { EuiSpacer, EuiText, EuiTitle } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React, { useMemo } from 'react';

import type { InstalledJob } from '../../../../common/api/jobs';
import { ShowAllButton } from '../../../components/show_all_button';
import { WarningCallouts } from '../../../components/warning_callouts';
import { useAlertRights } from '../../../hooks/use_alert_rights';
import { useBeginning } from '../../../hooks/use_beginning';
import { useJobRules } from '../../../hooks/use_job_rules';
import { RulesState } from '../rules_state';
import { DetectionRule } from './detection_rule';

interface DetectionRulesProps {
  jobs: readonly InstalledJob[];
}

/** Rules shown at first. */
const SHOWN = 5;

/** Security's rules that read these jobs: whether they tell, and what makes them tell. */
export function DetectionRules({ jobs }: DetectionRulesProps) {
  const query = useJobRules();
  const rights = useAlertRights();
  const rules = query.data?.rules;
  const reading = useMemo(() => {
    const ids = new Set(jobs.map(({ id }) => id));
    return (rules ?? []).filter(({ jobIds }) => jobIds.some((id) => ids.has(id)));
  }, [rules, jobs]);
  const { shown, showAll } = useBeginning(reading, SHOWN);
  return (
    <section>
      <EuiTitle size="xs">
        <h3>{i18n.translate('mlJobPicker.notify.detectionRules', { defaultMessage: 'Detection rules' })}</h3>
      </EuiTitle>
      <EuiSpacer size="s" />
      <RulesState query={query} />
      <WarningCallouts
        warnings={query.data?.warnings.filter(({ code }) => code === 'job_rules_unreadable') ?? []}
      />
      {rules !== undefined && reading.length === 0 && (
        <EuiText size="s">
          {i18n.translate('mlJobPicker.notify.noDetectionRules', {
            defaultMessage: 'No detection rule that is installed or offered reads these jobs.',
          })}
        </EuiText>
      )}
      {!rights.enableDetectionRules && reading.some(({ status }) => status === 'disabled') && (
        <EuiText size="s" color="subdued" data-test-subj="mlJobPickerNoRuleRight">
          {i18n.translate('mlJobPicker.notify.mayNotEnable', {
            defaultMessage:
              'You may not enable detection rules: your roles do not grant the right to edit rules in Security.',
          })}
        </EuiText>
      )}
      <ul data-test-subj="mlJobPickerDetectionRules">
        {shown.map((rule) => (
          <DetectionRule key={rule.ruleId} rule={rule} jobs={jobs} mayEnable={rights.enableDetectionRules} />
        ))}
      </ul>
      {showAll !== undefined && (
        <ShowAllButton
          text={i18n.translate('mlJobPicker.notify.allDetectionRules', {
            defaultMessage: 'Show all {count} rules',
            values: { count: reading.length },
          })}
          onClick={showAll}
          data-test-subj="mlJobPickerAllDetectionRules"
        />
      )}
      <EuiSpacer />
    </section>
  );
}
