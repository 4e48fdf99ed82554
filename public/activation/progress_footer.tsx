import { EuiButton, EuiButtonEmpty, EuiFlexGroup, EuiFlexItem } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React, { useState } from 'react';

import { useAppLink } from '../hooks/use_app_link';
import { useSelection } from '../hooks/use_selection';
import { canGoOn } from '../services/run_progress';
import { isNothing, undoSummary } from '../services/undo_summary';
import { tabPath } from '../tabs';
import type { RunActions } from './activation_progress';
import type { Run } from './run_state';
import { UndoModal } from './undo_modal';

interface ProgressFooterProps {
  run: Run;
  actions: RunActions;
  titleId: string;
  onClose(): void;
}

/** What can be done with an operation: end it here, go on with it, take it back, or leave it. */
export function ProgressFooter({ run, actions, titleId, onClose }: ProgressFooterProps) {
  // A button that was pressed goes away; the focus must not get lost with it.
  const focusTitle = () => document.getElementById(titleId)?.focus();
  const halt = () => {
    focusTitle();
    actions.halt();
  };
  const goOn = () => {
    focusTitle();
    actions.goOn();
  };
  const isActing = run.status === 'acting';
  return (
    <EuiFlexGroup justifyContent="spaceBetween" responsive={false} wrap gutterSize="s">
      <EuiFlexItem grow={false}>
        <EuiButtonEmpty onClick={onClose} data-test-subj="mlJobPickerCloseActivation">
          {i18n.translate('mlJobPicker.activation.close', { defaultMessage: 'Close' })}
        </EuiButtonEmpty>
      </EuiFlexItem>
      <EuiFlexItem grow={false}>
        <EuiFlexGroup responsive={false} wrap gutterSize="s">
          {isActing ? (
            <EuiFlexItem grow={false}>
              <EuiButton color="warning" onClick={halt} data-test-subj="mlJobPickerHalt">
                {i18n.translate('mlJobPicker.activation.halt', { defaultMessage: 'Stop here' })}
              </EuiButton>
            </EuiFlexItem>
          ) : (
            <>
              <UndoButton run={run} undo={actions.undo} />
              <EuiFlexItem grow={false}>
                <EuiButtonEmpty onClick={actions.dismiss} data-test-subj="mlJobPickerBackToReview">
                  {i18n.translate('mlJobPicker.activation.backToReview', {
                    defaultMessage: 'Back to the review',
                  })}
                </EuiButtonEmpty>
              </EuiFlexItem>
              {canGoOn(run) && (
                <EuiFlexItem grow={false}>
                  <EuiButton onClick={goOn} data-test-subj="mlJobPickerGoOn">
                    {i18n.translate('mlJobPicker.activation.goOn', { defaultMessage: 'Go on' })}
                  </EuiButton>
                </EuiFlexItem>
              )}
            </>
          )}
          <EuiFlexItem grow={false}>
            <ToMyJobs run={run} />
          </EuiFlexItem>
        </EuiFlexGroup>
      </EuiFlexItem>
    </EuiFlexGroup>
  );
}

function UndoButton({ run, undo }: { run: Run; undo: RunActions['undo'] }) {
  const [isAsking, setIsAsking] = useState(false);
  const summary = undoSummary(run);
  if (run.operation !== 'activate' || run.activationId === undefined || isNothing(summary)) {
    return null;
  }
  return (
    <EuiFlexItem grow={false}>
      <EuiButtonEmpty color="danger" onClick={() => setIsAsking(true)} data-test-subj="mlJobPickerUndo">
        {i18n.translate('mlJobPicker.activation.undo', { defaultMessage: 'Undo' })}
      </EuiButtonEmpty>
      {isAsking && (
        <UndoModal
          summary={summary}
          onCancel={() => setIsAsking(false)}
          onConfirm={() => {
            setIsAsking(false);
            undo(run.activationId);
          }}
        />
      )}
    </EuiFlexItem>
  );
}

function ToMyJobs({ run }: { run: Run }) {
  const link = useAppLink();
  const selection = useSelection();
  const done = new Set(
    run.jobs.filter(({ progress }) => progress.phase === 'done').map(({ jobId }) => jobId)
  );
  // What runs has been dealt with; what failed stays selected, to be tried again, and so does what was taken back.
  const jobIds =
    run.operation === 'activate' ? selection.ids.filter((id) => !done.has(id)) : [...selection.ids];
  return (
    <EuiButton
      fill
      {...link({ activating: false, jobIds }, tabPath('jobs'))}
      data-test-subj="mlJobPickerToMyJobs"
    >
      {i18n.translate('mlJobPicker.activation.toMyJobs', { defaultMessage: 'See my jobs' })}
    </EuiButton>
  );
}
