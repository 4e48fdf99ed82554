import {
  EuiBottomBar,
  EuiButton,
  EuiButtonEmpty,
  EuiFlexGroup,
  EuiFlexItem,
  EuiLink,
  EuiText,
} from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React, { useEffect, useRef } from 'react';

import type { Run } from '../activation/run_state';
import { useActivationRun } from '../hooks/use_activation_run';
import { useAppLink } from '../hooks/use_app_link';
import { useKnownJobs } from '../hooks/use_known_jobs';
import { useSelection } from '../hooks/use_selection';
import { useSession } from '../hooks/use_session';
import { underWayText } from '../text/run_summary_text';
import { UnknownJobs } from './unknown_jobs';

/** Stays at the bottom of every tab while jobs are selected: how many, what they cost, and on to activation. */
export function SelectionBar() {
  const { ids, cleared } = useSelection();
  const { state } = useActivationRun();
  const isActing = state?.status === 'acting';
  if (ids.length === 0 && cleared.length === 0 && !isActing) {
    return null;
  }
  return (
    <Bar>
      {isActing && <UnderWay run={state} />}
      {ids.length > 0 && <Selected />}
      {ids.length === 0 && cleared.length > 0 && <Cleared />}
    </Bar>
  );
}

function Bar({ children }: { children: React.ReactNode }) {
  return (
    <EuiBottomBar
      position="sticky"
      paddingSize="s"
      landmarkHeading={i18n.translate('mlJobPicker.selection.landmark', { defaultMessage: 'Selected jobs' })}
      data-test-subj="mlJobPickerSelectionBar"
    >
      <EuiFlexGroup alignItems="center" gutterSize="s" responsive={false} wrap>
        {children}
      </EuiFlexGroup>
    </EuiBottomBar>
  );
}

/** The way back to an operation whose panel was closed. */
function UnderWay({ run }: { run: Run }) {
  const link = useAppLink();
  return (
    <EuiFlexItem>
      <EuiText size="s">
        {underWayText(run)}{' '}
        <EuiLink
          color="text"
          {...link({ activating: true, openJobId: undefined })}
          data-test-subj="mlJobPickerShowActivation"
        >
          {i18n.translate('mlJobPicker.selection.showActivation', { defaultMessage: 'Show' })}
        </EuiLink>
      </EuiText>
    </EuiFlexItem>
  );
}

function Selected() {
  const { ids, clear } = useSelection();
  const { format } = useSession();
  const known = useKnownJobs();
  const link = useAppLink();
  const unknown = known === undefined ? [] : ids.filter((id) => !known.has(id));
  const costs = ids.flatMap((id) => known?.get(id)?.cost.memoryBytes ?? []);
  return (
    <>
      <EuiFlexItem>
        <EuiText size="s" role="status" data-test-subj="mlJobPickerSelectionCount">
          {i18n.translate('mlJobPicker.selection.count', {
            defaultMessage:
              '{count, plural, one {# job} other {# jobs}} selected{cost, select, known {, {memory} of memory} other {}}',
            values: {
              count: ids.length,
              cost: costs.length === 0 ? 'unknown' : 'known',
              memory: format.bytes(costs.reduce((sum, bytes) => sum + bytes, 0)),
            },
          })}
        </EuiText>
        <UnknownJobs jobIds={unknown} />
      </EuiFlexItem>
      <EuiFlexItem grow={false}>
        <EuiButtonEmpty size="s" color="text" onClick={clear} data-test-subj="mlJobPickerClearSelection">
          {i18n.translate('mlJobPicker.selection.clear', { defaultMessage: 'Clear' })}
        </EuiButtonEmpty>
      </EuiFlexItem>
      <EuiFlexItem grow={false}>
        <EuiButton
          size="s"
          fill
          {...link({ activating: true, openJobId: undefined })}
          data-test-subj="mlJobPickerReview"
        >
          {i18n.translate('mlJobPicker.selection.review', { defaultMessage: 'Review and activate' })}
        </EuiButton>
      </EuiFlexItem>
    </>
  );
}

function Cleared() {
  const undoRef = useRef<HTMLButtonElement>(null);
  const { cleared, add, forgetCleared } = useSelection();

  // The button that was pressed has gone; its undoing is the next thing one may want.
  useEffect(() => undoRef.current?.focus(), []);

  return (
    <>
      <EuiFlexItem>
        <EuiText size="s" role="status">
          {i18n.translate('mlJobPicker.selection.cleared', { defaultMessage: 'Selection cleared.' })}
        </EuiText>
      </EuiFlexItem>
      <EuiFlexItem grow={false}>
        <EuiButtonEmpty
          size="s"
          color="text"
          buttonRef={undoRef}
          onClick={() => add(cleared)}
          data-test-subj="mlJobPickerUndoClear"
        >
          {i18n.translate('mlJobPicker.selection.undo', {
            defaultMessage: 'Undo ({count, plural, one {# job} other {# jobs}})',
            values: { count: cleared.length },
          })}
        </EuiButtonEmpty>
      </EuiFlexItem>
      <EuiFlexItem grow={false}>
        <EuiButtonEmpty size="s" color="text" onClick={forgetCleared}>
          {i18n.translate('mlJobPicker.selection.dismiss', { defaultMessage: 'Close' })}
        </EuiButtonEmpty>
      </EuiFlexItem>
    </>
  );
}
