import { EuiButton, EuiCallOut, EuiLoadingSpinner, EuiSpacer, EuiText } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React, { useEffect, useState, type ReactNode } from 'react';

import { exportProblemText, savedText } from '../../../text/export_text';
import type { ExportChoice } from './export_choice';
import type { ExportState } from './use_export';

/** What takes less is over before one could read that it is under way. */
const WORTH_TELLING_MS = 1000;

interface ExportStatusProps {
  state: ExportState;
  onRetry(choice: ExportChoice): void;
}

/** What became of the last export; announced to screen readers. */
export function ExportStatus({ state, onRetry }: ExportStatusProps) {
  return (
    <div role="status" data-test-subj="mlJobPickerExportStatus">
      <Outcome state={state} onRetry={onRetry} />
    </div>
  );
}

function Outcome({ state, onRetry }: ExportStatusProps): ReactNode {
  switch (state.status) {
    case 'none':
      return null;
    case 'working':
      return <Working />;
    case 'saved':
      return (
        <>
          <EuiSpacer size="m" />
          <EuiCallOut
            size="s"
            color="success"
            iconType="check"
            title={savedText(state.fileName, state.count)}
          />
        </>
      );
    case 'failed':
      return (
        <>
          <EuiSpacer size="m" />
          <EuiCallOut
            size="s"
            color="danger"
            iconType="warning"
            title={i18n.translate('mlJobPicker.export.failedTitle', { defaultMessage: 'Nothing was saved' })}
          >
            <p>{exportProblemText(state.problem)}</p>
            <EuiButton size="s" color="danger" onClick={() => onRetry(state.choice)}>
              {i18n.translate('mlJobPicker.chunk.retry', { defaultMessage: 'Try again' })}
            </EuiButton>
          </EuiCallOut>
        </>
      );
  }
}

function Working() {
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), WORTH_TELLING_MS);
    return () => clearTimeout(timer);
  }, []);
  if (!isLong) return null;
  return (
    <>
      <EuiSpacer size="m" />
      <EuiText size="s">
        <EuiLoadingSpinner size="m" />{' '}
        {i18n.translate('mlJobPicker.export.working', { defaultMessage: 'Making the file…' })}
      </EuiText>
    </>
  );
}
