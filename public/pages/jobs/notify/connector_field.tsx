import { EuiFieldText, EuiFormRow, EuiSelect, EuiSpacer, EuiText } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';

import { isTellingConnector } from '../../../../common/alerting/message_templates';
import { ProblemCallout } from '../../../components/problem_callout';
import type { useConnectors } from '../../../hooks/use_connectors';
import { useSession } from '../../../hooks/use_session';
import type { NotifyDraft } from '../../../services/notify_draft';

interface ConnectorFieldProps {
  draft: NotifyDraft;
  onChange(changes: Partial<NotifyDraft>): void;
  query: ReturnType<typeof useConnectors>;
  allowed: boolean;
  addressFault: string | undefined;
}

/** Through what people are told; without a connector, alerts are seen in Kibana alone. */
export function ConnectorField({ draft, onChange, query, allowed, addressFault }: ConnectorFieldProps) {
  const { format } = useSession();
  if (!allowed) {
    return (
      <>
        <EuiSpacer size="m" />
        <EuiText size="s" color="subdued" data-test-subj="mlJobPickerNoConnectorRight">
          <p>
            {i18n.translate('mlJobPicker.notify.mayNotConnect', {
              defaultMessage:
                'Your roles do not grant "Actions and Connectors: Read", so that the rule cannot send messages.',
            })}{' '}
            {onlyInKibana()}
          </p>
        </EuiText>
      </>
    );
  }
  if (query.isError) {
    return (
      <>
        <EuiSpacer size="m" />
        <ProblemCallout error={query.error} onRetry={() => void query.refetch()} />
        <EuiText size="s">{onlyInKibana()}</EuiText>
      </>
    );
  }
  const all = query.data ?? [];
  const usable = all.filter(({ type, missesSecrets }) => isTellingConnector(type) && !missesSecrets);
  const others = all.filter((connector) => !usable.includes(connector));
  const chosen = usable.find(({ id }) => id === draft.connectorId);
  return (
    <>
      <EuiSpacer size="m" />
      <EuiFormRow
        fullWidth
        label={i18n.translate('mlJobPicker.notify.connector', { defaultMessage: 'Tell by connector' })}
        helpText={connectorHelp(chosen === undefined, others, format.list)}
      >
        <EuiSelect
          fullWidth
          isLoading={query.isLoading}
          value={chosen?.id ?? ''}
          onChange={({ target }) => onChange({ connectorId: target.value === '' ? undefined : target.value })}
          options={[
            {
              value: '',
              text: i18n.translate('mlJobPicker.notify.noConnector', { defaultMessage: 'None' }),
            },
            ...usable.map(({ id, name }) => ({ value: id, text: name })),
          ]}
        />
      </EuiFormRow>
      {chosen?.type === '.email' && (
        <EuiFormRow
          fullWidth
          label={i18n.translate('mlJobPicker.notify.addresses', { defaultMessage: 'E-mail addresses' })}
          isInvalid={addressFault !== undefined}
          error={addressFault}
        >
          <EuiFieldText
            fullWidth
            value={draft.addresses}
            isInvalid={addressFault !== undefined}
            onChange={({ target }) => onChange({ addresses: target.value })}
          />
        </EuiFormRow>
      )}
    </>
  );
}

function connectorHelp(
  none: boolean,
  others: ReadonlyArray<{ name: string }>,
  list: (items: readonly string[], show?: number) => string
): string {
  const parts = none ? [onlyInKibana()] : [];
  if (others.length > 0) {
    parts.push(
      i18n.translate('mlJobPicker.notify.otherConnectors', {
        defaultMessage: "{names} can be added in Kibana's own form, once the rule is there.",
        values: {
          names: list(
            others.map(({ name }) => name),
            3
          ),
        },
      })
    );
  }
  return parts.join(' ');
}

function onlyInKibana(): string {
  return i18n.translate('mlJobPicker.notify.onlyInKibana', {
    defaultMessage:
      'Without a connector its alerts are seen in Kibana alone: on the page of the rule, in Stack Management, and in Anomaly Explorer.',
  });
}
