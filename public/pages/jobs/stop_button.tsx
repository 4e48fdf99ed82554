import { EuiButtonEmpty } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';

import type { InstalledJob } from '../../../common/api/jobs';
import type { OperationRights } from '../../hooks/use_operation_rights';
import { RIGHTS_NOTE_ID } from './rights_note';

interface StopButtonProps {
  job: Pick<InstalledJob, 'id' | 'title'>;
  rights: OperationRights;
  onStop(): void;
}

/** Asks to stop one job; what that means is said before it is done. */
export function StopButton({ job, rights, onStop }: StopButtonProps) {
  return (
    <EuiButtonEmpty
      size="xs"
      flush="left"
      iconType="stop"
      color="danger"
      onClick={onStop}
      isDisabled={!rights.allowed}
      title={rights.allowed ? undefined : rights.why}
      aria-describedby={!rights.allowed && rights.lasting ? RIGHTS_NOTE_ID : undefined}
      aria-label={i18n.translate('mlJobPicker.jobs.stopJob', {
        defaultMessage: 'Stop {title}',
        values: { title: job.title },
      })}
      data-test-subj={`mlJobPickerStop-${job.id}`}
    >
      {i18n.translate('mlJobPicker.jobs.stop', { defaultMessage: 'Stop' })}
    </EuiButtonEmpty>
  );
}
