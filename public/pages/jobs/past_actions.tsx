import { EuiButtonEmpty } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';

import type { PastActivation } from '../../activation/run_state';
import type { OperationRights } from '../../hooks/use_operation_rights';
import { useSession } from '../../hooks/use_session';
import { RIGHTS_NOTE_ID } from './rights_note';

interface PastActionsProps {
  activation: PastActivation;
  rights: OperationRights;
  onUndo(): void;
  onShow(): void;
}

/** What can be done about a former activation: nothing where it is undone, or another tab is at it. */
export function PastActions({ activation, rights, onUndo, onShow }: PastActionsProps) {
  const { format } = useSession();
  const { activationId, startedMs, status } = activation;
  if (status === 'undone' || status === 'elsewhere') {
    return <>–</>;
  }
  const when = format.dateTime(startedMs);
  const disabled = rights.allowed
    ? {}
    : {
        isDisabled: true,
        title: rights.why,
        'aria-describedby': rights.lasting ? RIGHTS_NOTE_ID : undefined,
      };
  return (
    <>
      {status === 'interrupted' && (
        <EuiButtonEmpty
          size="xs"
          flush="left"
          iconType="eye"
          onClick={onShow}
          {...disabled}
          aria-label={i18n.translate('mlJobPicker.past.showOne', {
            defaultMessage: 'Show the activation of {when}',
            values: { when },
          })}
          data-test-subj={`mlJobPickerShowPast-${activationId}`}
        >
          {i18n.translate('mlJobPicker.past.show', { defaultMessage: 'Show' })}
        </EuiButtonEmpty>
      )}
      <EuiButtonEmpty
        size="xs"
        flush="left"
        iconType="editorUndo"
        color="danger"
        onClick={onUndo}
        {...disabled}
        aria-label={i18n.translate('mlJobPicker.past.undoOne', {
          defaultMessage: 'Undo the activation of {when}',
          values: { when },
        })}
        data-test-subj={`mlJobPickerUndoPast-${activationId}`}
      >
        {i18n.translate('mlJobPicker.past.undo', { defaultMessage: 'Undo' })}
      </EuiButtonEmpty>
    </>
  );
}
