import { EuiConfirmModal, EuiText, useGeneratedHtmlId } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';

import type { InstalledJob, JobRule } from '../../../common/api/jobs';
import { useSession } from '../../hooks/use_session';

interface StopModalProps {
  /** At least one. */
  jobs: readonly InstalledJob[];
  /** Undefined where they are not known. */
  rules: readonly JobRule[] | undefined;
  onConfirm(): void;
  onCancel(): void;
}

/** Titles named in full; the rest is counted. */
const NAMED = 5;

/** Says what stopping does and does not, before it is done. */
export function StopModal({ jobs, rules, onConfirm, onCancel }: StopModalProps) {
  const titleId = useGeneratedHtmlId({ prefix: 'mlJobPickerStopTitle' });
  const { format } = useSession();
  const readers = enabledReaders(jobs, rules);
  return (
    <EuiConfirmModal
      title={i18n.translate('mlJobPicker.stopModal.title', {
        defaultMessage: 'Stop {count, plural, one {{title}} other {# jobs}}?',
        values: { count: jobs.length, title: jobs[0]?.title ?? '' },
      })}
      titleProps={{ id: titleId }}
      aria-labelledby={titleId}
      onCancel={onCancel}
      onConfirm={onConfirm}
      buttonColor="danger"
      defaultFocusedButton="confirm"
      cancelButtonText={i18n.translate('mlJobPicker.stopModal.cancel', {
        defaultMessage: '{count, plural, one {Let it run} other {Let them run}}',
        values: { count: jobs.length },
      })}
      confirmButtonText={i18n.translate('mlJobPicker.stopModal.confirm', { defaultMessage: 'Stop' })}
      data-test-subj="mlJobPickerStopModal"
    >
      <EuiText size="s">
        {jobs.length > 1 && (
          <p>
            <strong>
              {format.list(
                jobs.map(({ title }) => title),
                NAMED
              )}
            </strong>
          </p>
        )}
        <p>
          {i18n.translate('mlJobPicker.stopModal.effect', {
            defaultMessage:
              'Nothing is deleted: models and results stay. Started again, a job goes on where it stopped and reads nothing twice. Until then it sees nothing.',
          })}
        </p>
        {readers.length > 0 && (
          <p data-test-subj="mlJobPickerStopReaders">
            {i18n.translate('mlJobPicker.stopModal.readers', {
              defaultMessage:
                '{count, plural, one {An enabled rule reads it and finds} other {# enabled rules read from them and find}} nothing new meanwhile: {names}.',
              values: { count: readers.length, names: format.list(readers, NAMED) },
            })}
          </p>
        )}
      </EuiText>
    </EuiConfirmModal>
  );
}

function enabledReaders(jobs: readonly InstalledJob[], rules: readonly JobRule[] = []): string[] {
  const ids = new Set(jobs.map(({ id }) => id));
  return rules
    .filter(({ status, jobIds }) => status === 'enabled' && jobIds.some((id) => ids.has(id)))
    .map(({ name }) => name);
}
