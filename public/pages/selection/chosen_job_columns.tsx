import { EuiBadge, EuiButtonIcon, EuiText, EuiToolTip, type EuiBasicTableColumn } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';

import type { SelectedJob } from '../../../common/api/selection';
import { expanderColumn } from '../../components/expander';
import { JobLink } from '../../components/job_link';
import { StateBadge } from '../../components/state_badge';
import type { ExpandedRows } from '../../hooks/use_expanded_rows';
import type { Formatters } from '../../text/formatters';
import { selectedMemoryText } from '../../text/selected_memory_text';
import type { ChoiceActions } from './use_choices';

interface ChosenJobColumnsOptions {
  rows: ExpandedRows;
  choices: ChoiceActions;
  format: Formatters;
}

/** Columns of the selected jobs. */
export function chosenJobColumns({
  rows,
  choices,
  format,
}: ChosenJobColumnsOptions): Array<EuiBasicTableColumn<SelectedJob>> {
  return [
    {
      name: i18n.translate('mlJobPicker.best.job', { defaultMessage: 'Job' }),
      render: (job: SelectedJob) => <Job job={job} />,
    },
    {
      name: i18n.translate('mlJobPicker.best.state', { defaultMessage: 'State' }),
      width: '9em',
      render: ({ state }: SelectedJob) => <StateBadge state={state} />,
    },
    {
      name: i18n.translate('mlJobPicker.best.jobMemory', { defaultMessage: 'Memory' }),
      width: '11em',
      render: (job: SelectedJob) => <Memory job={job} format={format} />,
    },
    {
      name: i18n.translate('mlJobPicker.best.adds', { defaultMessage: 'Adds' }),
      width: '5em',
      render: ({ adds }: SelectedJob) => `+${format.number(adds.length)}`,
    },
    {
      name: i18n.translate('mlJobPicker.best.lostWithout', { defaultMessage: 'Lost without it' }),
      width: '9em',
      render: ({ only }: SelectedJob) => format.number(only.length),
    },
    {
      name: i18n.translate('mlJobPicker.best.actions', { defaultMessage: 'Actions' }),
      width: '6em',
      render: (job: SelectedJob) => <Actions job={job} choices={choices} />,
    },
    expanderColumn<SelectedJob>({
      rows,
      idOf: ({ id }) => id,
      labelOf: ({ title }) =>
        i18n.translate('mlJobPicker.best.gainsOf', {
          defaultMessage: 'What {title} adds',
          values: { title },
        }),
    }),
  ];
}

function Job({ job: { id, title, pinned } }: { job: SelectedJob }) {
  return (
    <div>
      <JobLink jobId={id} title={title} />
      {pinned && (
        <>
          {' '}
          <EuiBadge color="hollow" iconType="pinFilled">
            {i18n.translate('mlJobPicker.best.isPinned', { defaultMessage: 'Pinned' })}
          </EuiBadge>
        </>
      )}
    </div>
  );
}

function Memory({ job, format }: { job: SelectedJob; format: Formatters }) {
  return (
    <div>
      {format.bytes(job.memoryBytes)}
      <EuiText size="xs" color="subdued">
        {selectedMemoryText(job.memorySource)}
      </EuiText>
    </div>
  );
}

function Actions({ job: { id, title }, choices }: { job: SelectedJob; choices: ChoiceActions }) {
  const isPinned = choices.pinned.includes(id);
  const pinText = isPinned
    ? i18n.translate('mlJobPicker.best.unpinJob', { defaultMessage: 'Unpin {title}', values: { title } })
    : i18n.translate('mlJobPicker.best.pinJob', { defaultMessage: 'Pin {title}', values: { title } });
  const leaveOutText = i18n.translate('mlJobPicker.best.leaveOutJob', {
    defaultMessage: 'Leave out {title}',
    values: { title },
  });
  return (
    <div style={{ whiteSpace: 'nowrap' }}>
      <EuiToolTip content={pinText} disableScreenReaderOutput>
        <EuiButtonIcon
          iconType={isPinned ? 'pinFilled' : 'pin'}
          aria-label={pinText}
          onClick={() => (isPinned ? choices.release(id) : choices.pin(id))}
          data-test-subj={`mlJobPickerPin-${id}`}
        />
      </EuiToolTip>
      <EuiToolTip content={leaveOutText} disableScreenReaderOutput>
        <EuiButtonIcon
          iconType="minusInCircle"
          color="danger"
          aria-label={leaveOutText}
          onClick={() => choices.leaveOut(id)}
          data-test-subj={`mlJobPickerLeaveOut-${id}`}
        />
      </EuiToolTip>
    </div>
  );
}
