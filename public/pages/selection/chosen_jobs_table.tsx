import { EuiBasicTable, EuiSpacer, EuiText, EuiTitle } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React, { useMemo } from 'react';

import type { SelectedJob, SelectionResponse } from '../../../common/api/selection';
import { useExpandedRows } from '../../hooks/use_expanded_rows';
import { useSession } from '../../hooks/use_session';
import { chosenJobColumns } from './chosen_job_columns';
import { JobGains } from './job_gains';
import type { ChoiceActions } from './use_choices';

interface ChosenJobsTableProps {
  answer: SelectionResponse;
  choices: ChoiceActions;
}

/** The selected jobs in the order in which each adds most for its memory. Nothing without any. */
export function ChosenJobsTable({ answer: { jobs, attackVersion }, choices }: ChosenJobsTableProps) {
  const { format } = useSession();
  const rows = useExpandedRows();
  const columns = useMemo(() => chosenJobColumns({ rows, choices, format }), [rows, choices, format]);
  if (jobs.length === 0) return null;
  const open = jobs.filter(({ id }) => rows.ids.has(id));
  return (
    <>
      <EuiTitle size="xs">
        <h3>{i18n.translate('mlJobPicker.best.chosenJobs', { defaultMessage: 'Selected jobs' })}</h3>
      </EuiTitle>
      <EuiText size="s" color="subdued">
        <p>
          {i18n.translate('mlJobPicker.best.chosenOrder', {
            defaultMessage:
              'First what adds most for its memory. Memory includes 10 MB for the process of each job. Pin a job or leave it out, and the rest is solved again.',
          })}
        </p>
      </EuiText>
      <EuiSpacer size="s" />
      <EuiBasicTable<SelectedJob>
        items={jobs}
        itemId="id"
        columns={columns}
        itemIdToExpandedRowMap={Object.fromEntries(
          open.map((job) => [job.id, <JobGains job={job} version={attackVersion} />])
        )}
        tableCaption={i18n.translate('mlJobPicker.best.chosenCaption', {
          defaultMessage: 'Selected jobs with memory and what each adds, most for its memory first',
        })}
        responsiveBreakpoint="m"
        rowProps={({ id }) => ({ 'data-test-subj': `mlJobPickerChosen-${id}` })}
      />
    </>
  );
}
