import { EuiAccordion, EuiBasicTable, EuiIcon, EuiText, type EuiBasicTableColumn } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React, { useCallback, useMemo, useState } from 'react';

import type { PastActivation } from '../../activation/run_state';
import { TimeText } from '../../components/time_text';
import { useActivationRun } from '../../hooks/use_activation_run';
import type { OperationRights } from '../../hooks/use_operation_rights';
import { useUrlState } from '../../hooks/use_url_state';
import { pastContentText, pastStatusText } from '../../text/past_activation_text';
import { PastActions } from './past_actions';
import { UndoPastModal } from './undo_past_modal';

interface PastActivationsProps {
  rights: OperationRights;
  /** Time that distances are told from, ms since the epoch. */
  nowMs: number;
}

/** What this browser has activated, and what takes it back; nothing where there is none. */
export function PastActivations({ rights, nowMs }: PastActivationsProps) {
  const { history, undo, reopen } = useActivationRun();
  const [, change] = useUrlState();
  const [undoing, setUndoing] = useState<PastActivation>();
  const openPanel = useCallback(() => change(() => ({ activating: true, openJobId: undefined })), [change]);
  const columns = useMemo(
    () =>
      pastColumns({
        nowMs,
        rights,
        onUndo: setUndoing,
        onShow: ({ activationId }) => {
          reopen(activationId);
          openPanel();
        },
      }),
    [nowMs, rights, reopen, openPanel]
  );
  if (history.length === 0) {
    return null;
  }
  return (
    <>
      <EuiAccordion
        id="mlJobPickerPastActivations"
        data-test-subj="mlJobPickerPastActivations"
        paddingSize="s"
        buttonContent={i18n.translate('mlJobPicker.past.title', {
          defaultMessage: 'Activations of this browser ({count})',
          values: { count: history.length },
        })}
      >
        <EuiBasicTable
          items={[...history]}
          itemId="activationId"
          columns={columns}
          tableCaption={i18n.translate('mlJobPicker.past.caption', {
            defaultMessage: 'Activations of this browser, newest first',
          })}
          responsiveBreakpoint="m"
          rowProps={({ activationId }) => ({ 'data-test-subj': `mlJobPickerPastRow-${activationId}` })}
        />
      </EuiAccordion>
      {undoing !== undefined && (
        <UndoPastModal
          activation={undoing}
          onCancel={() => setUndoing(undefined)}
          onConfirm={() => {
            setUndoing(undefined);
            undo(undoing.activationId);
            openPanel();
          }}
        />
      )}
    </>
  );
}

interface PastColumnsContext extends PastActivationsProps {
  onUndo(activation: PastActivation): void;
  onShow(activation: PastActivation): void;
}

function pastColumns(context: PastColumnsContext): Array<EuiBasicTableColumn<PastActivation>> {
  return [
    {
      name: i18n.translate('mlJobPicker.past.when', { defaultMessage: 'When' }),
      render: ({ startedMs }: PastActivation) => <TimeText ms={startedMs} nowMs={context.nowMs} />,
    },
    {
      name: i18n.translate('mlJobPicker.past.what', { defaultMessage: 'What' }),
      render: (activation: PastActivation) => (
        <span title={activation.jobIds.join(', ')}>{pastContentText(activation)}</span>
      ),
    },
    {
      name: i18n.translate('mlJobPicker.past.status', { defaultMessage: 'Status' }),
      render: ({ status }: PastActivation) => <Status status={status} />,
    },
    {
      name: i18n.translate('mlJobPicker.jobs.actions', { defaultMessage: 'Actions' }),
      render: (activation: PastActivation) => (
        <PastActions
          activation={activation}
          rights={context.rights}
          onUndo={() => context.onUndo(activation)}
          onShow={() => context.onShow(activation)}
        />
      ),
    },
  ];
}

function Status({ status }: Pick<PastActivation, 'status'>) {
  const { label, icon, color } = pastStatusText(status);
  return (
    <EuiText size="s">
      <EuiIcon type={icon} size="s" color={color} aria-hidden={true} /> {label}
    </EuiText>
  );
}
