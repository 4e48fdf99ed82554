import { EuiButton, EuiCallOut, EuiFieldText, EuiForm, EuiFormRow, EuiSpacer } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React, { useState } from 'react';

import { isTellingConnector, messageParams } from '../../../../common/alerting/message_templates';
import { anomalyRuleBody, anomalyRuleParams, type RuleAction } from '../../../../common/alerting/rule_bodies';
import type { InstalledJob } from '../../../../common/api/jobs';
import { useAlertRights } from '../../../hooks/use_alert_rights';
import { useConnectors } from '../../../hooks/use_connectors';
import type { useCreateAlertRule } from '../../../hooks/use_create_alert_rule';
import type { Connector } from '../../../services/alerting_api';
import { readApiProblem } from '../../../services/api_problem';
import {
  draftFaults,
  firstDraft,
  readAddresses,
  type DraftFault,
  type NotifyDraft,
} from '../../../services/notify_draft';
import { anomalyMessage, ruleNameText } from '../../../text/alert_rule_text';
import { createFailureText, draftFaultText } from '../../../text/notify_text';
import { ConnectorField } from './connector_field';
import { InterimNote } from './interim_note';
import { PreviewBlock } from './preview_block';
import { ResultFields } from './result_fields';
import { TimingFields } from './timing_fields';

interface NotifyFormProps {
  jobs: readonly InstalledJob[];
  create: ReturnType<typeof useCreateAlertRule>['create'];
}

/** A new anomaly rule on these jobs, with what it would have done before it is saved. */
export function NotifyForm({ jobs, create }: NotifyFormProps) {
  const [changes, setChanges] = useState<Partial<NotifyDraft>>({});
  const [tried, setTried] = useState(false);
  const draft = { ...firstDraft(ruleNameText(jobs.map(({ title }) => title)), jobs), ...changes };
  const change = (next: Partial<NotifyDraft>) => setChanges((before) => ({ ...before, ...next }));
  const rights = useAlertRights();
  const connectors = useConnectors({ enabled: rights.useConnectors });
  const connector = connectors.data?.find(({ id }) => id === draft.connectorId);
  const faults = draftFaults(draft, jobs.length, connector?.type === '.email');
  const settings = ruleSettings(draft, jobs);
  const save = () => {
    setTried(true);
    if (faults.length > 0 || create.isLoading) return;
    create.mutate(
      anomalyRuleBody({ ...settings, name: draft.name, actions: actionsOf(connector, draft.addresses) })
    );
  };
  const shown = (fault: DraftFault) => (faults.includes(fault) && tried ? draftFaultText(fault) : undefined);
  return (
    <EuiForm
      component="form"
      onSubmit={(event: React.FormEvent) => {
        event.preventDefault();
        save();
      }}
      aria-label={i18n.translate('mlJobPicker.notify.form', { defaultMessage: 'New anomaly alert rule' })}
    >
      <EuiFormRow
        label={i18n.translate('mlJobPicker.notify.name', { defaultMessage: 'Name' })}
        isInvalid={shown('name') !== undefined}
        error={shown('name')}
        fullWidth
      >
        <EuiFieldText
          fullWidth
          value={draft.name}
          isInvalid={shown('name') !== undefined}
          onChange={({ target }) => change({ name: target.value })}
        />
      </EuiFormRow>
      <ResultFields draft={draft} onChange={change} faults={faults} />
      <InterimNote />
      <TimingFields draft={draft} onChange={change} faults={faults} jobs={jobs} />
      <ConnectorField
        draft={draft}
        onChange={change}
        query={connectors}
        allowed={rights.useConnectors}
        addressFault={shown('addresses')}
      />
      <EuiSpacer />
      <PreviewBlock
        params={
          faults.some((fault) => fault === 'severity' || fault === 'lookback')
            ? undefined
            : anomalyRuleParams(settings)
        }
        jobs={jobs}
      />
      <EuiSpacer />
      {create.isError && <CreateFailure error={create.error} />}
      <EuiButton fill type="submit" isLoading={create.isLoading} data-test-subj="mlJobPickerCreateRule">
        {i18n.translate('mlJobPicker.notify.create', { defaultMessage: 'Create rule' })}
      </EuiButton>
    </EuiForm>
  );
}

function ruleSettings(draft: NotifyDraft, jobs: readonly InstalledJob[]) {
  const { severity, resultType, intervalMinutes, lookbackMinutes } = draft;
  return {
    jobIds: jobs.map(({ id }) => id),
    severity,
    resultType,
    includeInterim: false,
    intervalMs: intervalMinutes * 60e3,
    ...(lookbackMinutes !== undefined && { lookbackMs: lookbackMinutes * 60e3 }),
  };
}

function actionsOf(connector: Connector | undefined, addresses: string): RuleAction[] {
  return connector === undefined || !isTellingConnector(connector.type)
    ? []
    : [
        {
          connectorId: connector.id,
          params: messageParams(connector.type, anomalyMessage(), readAddresses(addresses)),
        },
      ];
}

function CreateFailure({ error }: { error: unknown }) {
  const { message, status } = readApiProblem(error);
  return (
    <>
      <EuiCallOut
        size="s"
        color="danger"
        iconType="warning"
        role="alert"
        title={i18n.translate('mlJobPicker.notify.createFailed', {
          defaultMessage: 'The rule was not created',
        })}
        data-test-subj="mlJobPickerCreateFailed"
      >
        <p>{createFailureText(message, status)}</p>
      </EuiCallOut>
      <EuiSpacer size="s" />
    </>
  );
}
