import {
  EuiButtonIcon,
  EuiFilePicker,
  EuiFlexGroup,
  EuiFlexItem,
  EuiFormRow,
  EuiPanel,
  EuiSpacer,
  EuiToolTip,
  useGeneratedHtmlId,
} from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';

import type { CoverageResponse } from '../../../../common/api/coverage';
import { MAX_LAYER_FILE_BYTES } from '../../../../common/exports/layer_limits';
import { FocusedTitle } from '../../../components/focused_title';
import { useSession } from '../../../hooks/use_session';
import { ComparisonOutcome } from './comparison_outcome';
import type { OpenedFile } from './use_comparison_file';

interface ComparePanelProps {
  id: string;
  answer: CoverageResponse;
  file: OpenedFile;
  onClose(): void;
}

/** Takes the file that is to be compared with, and shows what came out. */
export function ComparePanel({ id, answer, file, onClose }: ComparePanelProps) {
  const titleId = useGeneratedHtmlId({ prefix: 'mlJobPickerComparisonTitle' });
  return (
    <>
      <section id={id} aria-labelledby={titleId} data-test-subj="mlJobPickerComparison">
        <EuiPanel hasBorder hasShadow={false}>
          <EuiFlexGroup justifyContent="spaceBetween" gutterSize="s" responsive={false}>
            <EuiFlexItem grow={false}>
              <FocusedTitle id={titleId}>
                {i18n.translate('mlJobPicker.compare.title', { defaultMessage: 'Comparison with a file' })}
              </FocusedTitle>
            </EuiFlexItem>
            <EuiFlexItem grow={false}>
              <CloseButton onClose={onClose} />
            </EuiFlexItem>
          </EuiFlexGroup>
          <EuiSpacer size="s" />
          <FileField file={file} />
          <ComparisonOutcome answer={answer} file={file} />
        </EuiPanel>
      </section>
      <EuiSpacer />
    </>
  );
}

function CloseButton({ onClose }: Pick<ComparePanelProps, 'onClose'>) {
  const label = i18n.translate('mlJobPicker.compare.close', { defaultMessage: 'Close comparison' });
  return (
    <EuiToolTip content={label} disableScreenReaderOutput>
      <EuiButtonIcon
        iconType="cross"
        color="text"
        aria-label={label}
        onClick={onClose}
        data-test-subj="mlJobPickerCompareClose"
      />
    </EuiToolTip>
  );
}

function FileField({ file: { state, pick } }: Pick<ComparePanelProps, 'file'>) {
  const { format } = useSession();
  return (
    <EuiFormRow
      fullWidth
      label={i18n.translate('mlJobPicker.compare.file', {
        defaultMessage: 'Navigator layer (JSON, up to {most})',
        values: { most: format.bytes(MAX_LAYER_FILE_BYTES) },
      })}
      helpText={i18n.translate('mlJobPicker.compare.fileHelp', {
        defaultMessage:
          'A layer exported here earlier, or any layer of ATT&CK Enterprise. It is read in your browser and sent nowhere; after a reload of the page it has to be chosen again.',
      })}
    >
      <EuiFilePicker
        fullWidth
        display="default"
        accept=".json,application/json"
        isLoading={state.status === 'reading'}
        onChange={(files) => pick(files?.[0])}
        data-test-subj="mlJobPickerCompareFile"
      />
    </EuiFormRow>
  );
}
