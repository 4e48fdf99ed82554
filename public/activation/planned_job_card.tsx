import {
  EuiButtonIcon,
  EuiFlexGroup,
  EuiFlexItem,
  EuiIcon,
  EuiPanel,
  EuiText,
  EuiTitle,
  EuiToolTip,
} from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';

import type { PlannedJob, PlanStep } from '../../common/activation/activation_plan';
import { useSelection } from '../hooks/use_selection';
import { useSession } from '../hooks/use_session';
import type { Formatters } from '../text/formatters';
import { planNoteText } from '../text/plan_note_text';

interface PlannedJobCardProps {
  job: PlannedJob;
  /** Called when the job, and this card with it, has gone from the selection. */
  onRemoved(): void;
}

/** What will be done for one job, what it takes, and what should be known before. */
export function PlannedJobCard({ job, onRemoved }: PlannedJobCardProps) {
  const { format } = useSession();
  const { remove } = useSelection();
  const removeLabel = i18n.translate('mlJobPicker.activation.deselect', {
    defaultMessage: 'Remove {title} from the selection',
    values: { title: job.title },
  });
  return (
    <EuiPanel hasBorder hasShadow={false} paddingSize="s" data-test-subj={`mlJobPickerPlanned-${job.jobId}`}>
      <EuiFlexGroup responsive={false} gutterSize="s" alignItems="flexStart">
        <EuiFlexItem>
          <EuiTitle size="xxs">
            <h3>{job.title}</h3>
          </EuiTitle>
        </EuiFlexItem>
        <EuiFlexItem grow={false}>
          <EuiToolTip content={removeLabel} disableScreenReaderOutput>
            <EuiButtonIcon
              iconType="cross"
              color="text"
              onClick={() => {
                remove([job.jobId]);
                onRemoved();
              }}
              aria-label={removeLabel}
            />
          </EuiToolTip>
        </EuiFlexItem>
      </EuiFlexGroup>
      <EuiText size="s">
        <ul>
          {job.steps.map((step) => (
            <li key={step.kind}>{stepText(step, job, format)}</li>
          ))}
        </ul>
      </EuiText>
      {job.notes.map((note) => (
        <EuiText key={note.code} size="s">
          <EuiIcon
            type={note.blocks ? 'cross' : 'info'}
            color={note.blocks ? 'danger' : 'primary'}
            aria-label={
              note.blocks
                ? i18n.translate('mlJobPicker.activation.blockingNote', {
                    defaultMessage: 'Cannot be activated',
                  })
                : i18n.translate('mlJobPicker.activation.note', { defaultMessage: 'Note' })
            }
          />{' '}
          {planNoteText(note, format)}
        </EuiText>
      ))}
    </EuiPanel>
  );
}

function stepText(step: PlanStep, job: PlannedJob, format: Formatters): string {
  switch (step.kind) {
    case 'create':
      return i18n.translate('mlJobPicker.activation.createStep', {
        defaultMessage:
          'Creates the job {jobId} with a limit of {memory}, and a datafeed that reads {indices}.',
        values: {
          jobId: job.jobId,
          memory: format.bytes(job.memoryBytes),
          indices: format.list(step.body.datafeed.indices),
        },
      });
    case 'start':
      return i18n.translate('mlJobPicker.activation.startStep', {
        defaultMessage: 'Starts reading from {start} on, and goes on with what arrives.',
        values: { start: format.dateTime(step.startMs) },
      });
  }
}
