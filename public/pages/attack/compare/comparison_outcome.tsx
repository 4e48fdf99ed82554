import { EuiButton, EuiCallOut, EuiFormRow, EuiSelect, EuiSpacer } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React, { type ReactNode } from 'react';

import type { CoverageResponse } from '../../../../common/api/coverage';
import type { CoverageSnapshot } from '../../../../common/coverage/coverage_snapshot';
import { useSession } from '../../../hooks/use_session';
import { layerFileProblemText, type LayerFileProblem } from '../../../text/layer_file_problem_text';
import { ComparisonResult } from './comparison_result';
import type { OpenedFile } from './use_comparison_file';

interface ComparisonOutcomeProps {
  answer: CoverageResponse;
  file: OpenedFile;
}

/** What has become of the file: refused and why, or read and compared. */
export function ComparisonOutcome({ answer, file }: ComparisonOutcomeProps): ReactNode {
  const { state, pick, choose } = file;
  switch (state.status) {
    case 'none':
    case 'reading':
      return null;
    case 'refused':
      return <Refused file={state.file} problem={state.problem} onRetry={() => pick(state.file)} />;
    case 'read': {
      const snapshot = state.snapshots[state.chosen];
      return (
        <>
          <EuiSpacer size="m" />
          {state.snapshots.length > 1 && (
            <LayerChoice snapshots={state.snapshots} chosen={state.chosen} onChoose={choose} />
          )}
          {snapshot !== undefined && (
            // What the user has filtered belongs to the layer that it was filtered in.
            <ComparisonResult
              key={state.chosen}
              answer={answer}
              before={snapshot}
              fileName={state.file.name}
            />
          )}
        </>
      );
    }
  }
}

interface RefusedProps {
  file: File;
  problem: LayerFileProblem;
  onRetry(): void;
}

function Refused({ file, problem, onRetry }: RefusedProps) {
  const { format } = useSession();
  return (
    <>
      <EuiSpacer size="m" />
      <EuiCallOut
        size="s"
        color="danger"
        iconType="warning"
        role="alert"
        title={i18n.translate('mlJobPicker.compare.refused', {
          defaultMessage: '"{name}" was not opened',
          values: { name: file.name },
        })}
        data-test-subj="mlJobPickerCompareRefused"
      >
        <p>{layerFileProblemText(problem, format)}</p>
        {problem.code === 'not_loaded' && (
          <EuiButton size="s" color="danger" onClick={onRetry}>
            {i18n.translate('mlJobPicker.chunk.retry', { defaultMessage: 'Try again' })}
          </EuiButton>
        )}
      </EuiCallOut>
    </>
  );
}

interface LayerChoiceProps {
  snapshots: readonly CoverageSnapshot[];
  chosen: number;
  onChoose(position: number): void;
}

/** Which of several layers is compared with. */
function LayerChoice({ snapshots, chosen, onChoose }: LayerChoiceProps) {
  return (
    <>
      <EuiFormRow
        label={i18n.translate('mlJobPicker.compare.layer', { defaultMessage: 'Layer of the file' })}
      >
        <EuiSelect
          compressed
          value={chosen}
          options={snapshots.map(({ name }, position) => ({
            value: position,
            text: name === undefined || name.trim() === '' ? String(position + 1) : name,
          }))}
          onChange={(event) => onChoose(Number(event.target.value))}
          data-test-subj="mlJobPickerCompareLayer"
        />
      </EuiFormRow>
      <EuiSpacer size="m" />
    </>
  );
}
