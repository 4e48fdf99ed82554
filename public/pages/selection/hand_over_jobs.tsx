import { EuiButton, EuiButtonEmpty, EuiFlexGroup, EuiFlexItem, EuiText } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';

import type { SelectedJob } from '../../../common/api/selection';
import { useUrlState } from '../../hooks/use_url_state';
import { handOverNote } from '../../text/hand_over_note_text';

interface HandOverJobsProps {
  jobs: readonly SelectedJob[];
  /** The jobs may not be the best for what the form says now. */
  isSolving: boolean;
  /** Active jobs that are not in the selection stay as they are. */
  reconsidered: boolean;
}

/** Takes the best jobs over into what is selected for activation, and on to the review. Nothing where all are active. */
export function HandOverJobs({ jobs, isSolving, reconsidered }: HandOverJobsProps) {
  const [{ jobIds: selected }, change] = useUrlState();
  const ids = jobs.filter(({ state }) => state !== 'active').map(({ id }) => id);
  if (ids.length === 0) return null;
  const others = selected.filter((id) => !ids.includes(id)).length;
  const isSelected = ids.every((id) => selected.includes(id));
  const replace = () => change(() => ({ jobIds: ids }));
  const add = () => change((state) => ({ jobIds: [...new Set([...state.jobIds, ...ids])] }));
  const review = () => change(() => ({ activating: true, openJobId: undefined }));
  return (
    <div data-test-subj="mlJobPickerHandOverJobs">
      <EuiFlexGroup gutterSize="s" alignItems="center" responsive={false} wrap>
        <EuiFlexItem grow={false}>
          {/* One button whatever it does, so that it keeps the focus. */}
          <EuiButton
            fill
            size="s"
            isDisabled={isSolving}
            onClick={isSelected ? review : replace}
            data-test-subj="mlJobPickerSelectBest"
          >
            {isSelected ? reviewText() : selectText(ids.length, others)}
          </EuiButton>
        </EuiFlexItem>
        {!isSelected && others > 0 && (
          <EuiFlexItem grow={false}>
            <EuiButtonEmpty size="s" isDisabled={isSolving} onClick={add} data-test-subj="mlJobPickerAddBest">
              {i18n.translate('mlJobPicker.best.addJobs', {
                defaultMessage: 'Add {count, plural, one {this job} other {these # jobs}} to them',
                values: { count: ids.length },
              })}
            </EuiButtonEmpty>
          </EuiFlexItem>
        )}
      </EuiFlexGroup>
      <EuiText size="s" color="subdued">
        <p data-test-subj="mlJobPickerHandOverNote">
          {handOverNote({
            others,
            isSelected,
            withoutData: jobs.filter(({ state }) => state === 'needs_data').length,
            reconsidered,
          })}
        </p>
      </EuiText>
    </div>
  );
}

function selectText(count: number, others: number): string {
  return others > 0
    ? i18n.translate('mlJobPicker.best.replaceJobs', {
        defaultMessage: 'Select {count, plural, one {this job} other {these # jobs}} instead',
        values: { count },
      })
    : i18n.translate('mlJobPicker.best.selectJobs', {
        defaultMessage: 'Select {count, plural, one {this job} other {these # jobs}}',
        values: { count },
      });
}

function reviewText(): string {
  return i18n.translate('mlJobPicker.selection.review', { defaultMessage: 'Review and activate' });
}
