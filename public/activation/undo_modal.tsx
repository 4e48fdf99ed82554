import { EuiConfirmModal, EuiText, useGeneratedHtmlId } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';

import type { UndoSummary } from '../services/undo_summary';
import { undoListTitle } from '../text/undo_list_text';

/** In the order in which they are listed. */
const PARTS = [
  'deletedJobs',
  'stoppedJobs',
  'restoredJobs',
  'disabledRules',
  'deletedRules',
] as const satisfies ReadonlyArray<keyof UndoSummary>;

interface UndoModalProps {
  summary: UndoSummary;
  onCancel(): void;
  onConfirm(): void;
}

/** Asks before an activation is undone, naming each job and rule with what will become of it. */
export function UndoModal({ summary, onCancel, onConfirm }: UndoModalProps) {
  const titleId = useGeneratedHtmlId({ prefix: 'mlJobPickerUndo' });
  return (
    <EuiConfirmModal
      aria-labelledby={titleId}
      title={i18n.translate('mlJobPicker.undoModal.title', { defaultMessage: 'Undo the activation?' })}
      titleProps={{ id: titleId }}
      buttonColor="danger"
      confirmButtonText={i18n.translate('mlJobPicker.undoModal.confirm', {
        defaultMessage: 'Undo the activation',
      })}
      cancelButtonText={i18n.translate('mlJobPicker.undoModal.cancel', { defaultMessage: 'Cancel' })}
      onCancel={onCancel}
      onConfirm={onConfirm}
      data-test-subj="mlJobPickerUndoModal"
    >
      <EuiText size="s">
        {PARTS.filter((part) => summary[part].length > 0).map((part) => (
          <React.Fragment key={part}>
            <p>{undoListTitle(part)}</p>
            <ul>
              {summary[part].map((name) => (
                <li key={name}>{name}</li>
              ))}
            </ul>
          </React.Fragment>
        ))}
        {summary.deletedJobs.length > 0 && (
          <p>
            {i18n.translate('mlJobPicker.undoModal.resultsLost', {
              defaultMessage: 'The results of deleted jobs are lost.',
            })}
          </p>
        )}
        <p>
          {i18n.translate('mlJobPicker.undoModal.left', {
            defaultMessage: 'What others have made or changed since is left as it is.',
          })}
        </p>
      </EuiText>
    </EuiConfirmModal>
  );
}
