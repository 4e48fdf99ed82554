import { EuiButtonEmpty } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';

import type { InstalledJob } from '../../../common/api/jobs';
import type { OperationRights } from '../../hooks/use_operation_rights';
import { useSelection } from '../../hooks/use_selection';
import { isStoppable } from './job_operations';
import { RIGHTS_NOTE_ID } from './rights_note';

interface StopSelectedProps {
  jobs: readonly InstalledJob[];
  rights: OperationRights;
  onStop(jobs: readonly InstalledJob[]): void;
}

/** Asks to stop those of the selected jobs that run; nothing where none does. */
export function StopSelected({ jobs, rights, onStop }: StopSelectedProps) {
  const selection = useSelection();
  const chosen = jobs.filter((job) => isStoppable(job) && selection.has(job.id));
  if (chosen.length === 0) {
    return null;
  }
  return (
    <EuiButtonEmpty
      size="s"
      iconType="stop"
      color="danger"
      isDisabled={!rights.allowed}
      title={rights.allowed ? undefined : rights.why}
      aria-describedby={!rights.allowed && rights.lasting ? RIGHTS_NOTE_ID : undefined}
      onClick={() => onStop(chosen)}
      data-test-subj="mlJobPickerStopSelected"
    >
      {i18n.translate('mlJobPicker.jobs.stopSelected', {
        defaultMessage: 'Stop {count, plural, one {# selected running job} other {# selected running jobs}}',
        values: { count: chosen.length },
      })}
    </EuiButtonEmpty>
  );
}
