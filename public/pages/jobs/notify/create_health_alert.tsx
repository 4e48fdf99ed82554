import { EuiButton, EuiButtonEmpty, EuiPopover, EuiPopoverTitle, EuiSpacer, EuiText } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React, { useState } from 'react';

import { healthRuleBody } from '../../../../common/alerting/rule_bodies';
import type { useCreateAlertRule } from '../../../hooks/use_create_alert_rule';
import { readApiProblem } from '../../../services/api_problem';
import { healthRuleNameText } from '../../../text/alert_rule_text';
import { createFailureText } from '../../../text/notify_text';

interface CreateHealthAlertProps {
  create: ReturnType<typeof useCreateAlertRule>['create'];
  /** Rules could not be read: there may be one already. */
  isUnsure: boolean;
}

/** All jobs of the space, those that come later too: which run changes from day to day. */
const ALL_JOBS = ['*'];

/** Says what a jobs-health rule watches, and makes one. */
export function CreateHealthAlert({ create, isUnsure }: CreateHealthAlertProps) {
  const [open, setOpen] = useState(false);
  const title = i18n.translate('mlJobPicker.health.title', {
    defaultMessage: 'Alert when a job stops seeing',
  });
  return (
    <EuiPopover
      isOpen={open}
      closePopover={() => setOpen(false)}
      aria-label={title}
      button={
        <EuiButtonEmpty
          size="s"
          flush="left"
          iconType="bell"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
          data-test-subj="mlJobPickerHealthAlert"
        >
          {i18n.translate('mlJobPicker.health.button', { defaultMessage: 'Alert when jobs fail' })}
        </EuiButtonEmpty>
      }
    >
      <EuiPopoverTitle>{title}</EuiPopoverTitle>
      <EuiText size="s" style={{ maxInlineSize: 360 }}>
        <p>
          {i18n.translate('mlJobPicker.health.meaning', {
            defaultMessage:
              'Creates one rule for all anomaly detection jobs of this space, also those to come. Every five minutes it looks for datafeeds that do not run, memory limits, documents that came too late, and errors.',
          })}
        </p>
        <p>
          {i18n.translate('mlJobPicker.health.where', {
            defaultMessage: 'Its alerts are seen in Kibana; connectors can be added in the rule.',
          })}
        </p>
        {isUnsure && (
          <p>
            {i18n.translate('mlJobPicker.health.unsure', {
              defaultMessage: 'Rules could not be read: there may be one already.',
            })}
          </p>
        )}
      </EuiText>
      {create.isError && <Failure error={create.error} />}
      <EuiSpacer size="s" />
      <EuiButton
        size="s"
        fill
        isLoading={create.isLoading}
        onClick={() =>
          create.mutate(healthRuleBody({ name: healthRuleNameText(), jobIds: ALL_JOBS, actions: [] }))
        }
        data-test-subj="mlJobPickerCreateHealthAlert"
      >
        {i18n.translate('mlJobPicker.health.create', { defaultMessage: 'Create rule' })}
      </EuiButton>
    </EuiPopover>
  );
}

function Failure({ error }: { error: unknown }) {
  const { message, status } = readApiProblem(error);
  return (
    <EuiText size="s" color="danger" role="alert">
      {createFailureText(message, status)}
    </EuiText>
  );
}
