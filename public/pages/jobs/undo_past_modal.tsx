import { EuiConfirmModal, EuiText, useGeneratedHtmlId } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';

import type { PastActivation } from '../../activation/run_state';
import { useSession } from '../../hooks/use_session';
import { pastContentText, undoEffects } from '../../text/past_activation_text';

interface UndoPastModalProps {
  activation: PastActivation;
  onConfirm(): void;
  onCancel(): void;
}

/** Jobs named in full; the rest is counted. */
const NAMED = 10;

/** Says all that undoing an activation does, before it is done. */
export function UndoPastModal({ activation, onConfirm, onCancel }: UndoPastModalProps) {
  const titleId = useGeneratedHtmlId({ prefix: 'mlJobPickerUndoPast' });
  const { format } = useSession();
  const { startedMs, jobIds } = activation;
  return (
    <EuiConfirmModal
      title={i18n.translate('mlJobPicker.undoPast.title', {
        defaultMessage: 'Undo the activation of {when}?',
        values: { when: format.dateTime(startedMs) },
      })}
      titleProps={{ id: titleId }}
      aria-labelledby={titleId}
      onCancel={onCancel}
      onConfirm={onConfirm}
      buttonColor="danger"
      defaultFocusedButton="cancel"
      cancelButtonText={i18n.translate('mlJobPicker.undoPast.cancel', { defaultMessage: 'Keep it' })}
      confirmButtonText={i18n.translate('mlJobPicker.undoPast.confirm', { defaultMessage: 'Undo' })}
      data-test-subj="mlJobPickerUndoPastModal"
    >
      <EuiText size="s">
        <p className="eui-textBreakWord">
          {pastContentText(activation)}: {format.list(jobIds, NAMED)}
        </p>
        <ul>
          {undoEffects().map((effect) => (
            <li key={effect}>{effect}</li>
          ))}
        </ul>
      </EuiText>
    </EuiConfirmModal>
  );
}
