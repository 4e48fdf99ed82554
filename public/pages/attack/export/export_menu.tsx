import { EuiButton, EuiPopover, EuiPopoverTitle } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React, { useState } from 'react';

import type { CoverageResponse } from '../../../../common/api/coverage';
import type { CoverageMode } from '../../../../common/coverage/coverage_mode';
import { ExportFormats } from './export_formats';
import { useExport } from './use_export';

interface ExportMenuProps {
  answer: CoverageResponse;
  /** The one that the page shows. */
  mode: CoverageMode;
  /** Shows the report that is to be printed. */
  onReport(): void;
}

/** The button that opens the ways to take the coverage out: as files, or as a report. */
export function ExportMenu({ answer, mode, onReport }: ExportMenuProps) {
  const [isOpen, setOpen] = useState(false);
  const exporting = useExport(answer);
  const title = i18n.translate('mlJobPicker.export.title', { defaultMessage: 'Export the coverage' });
  return (
    <EuiPopover
      isOpen={isOpen}
      closePopover={() => setOpen(false)}
      aria-label={title}
      anchorPosition="downRight"
      panelStyle={{ maxInlineSize: '440px' }}
      button={
        <EuiButton
          size="s"
          iconType="exportAction"
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
          data-test-subj="mlJobPickerExport"
        >
          {i18n.translate('mlJobPicker.export.button', { defaultMessage: 'Export' })}
        </EuiButton>
      }
    >
      <EuiPopoverTitle>{title}</EuiPopoverTitle>
      <ExportFormats
        answer={answer}
        mode={mode}
        exporting={exporting}
        onReport={() => {
          setOpen(false);
          onReport();
        }}
      />
    </EuiPopover>
  );
}
