import { EuiButton, useGeneratedHtmlId } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React, { useRef, useState, type ReactNode } from 'react';

import type { CoverageResponse } from '../../../../common/api/coverage';
import { ComparePanel } from './compare_panel';
import { useComparisonFile } from './use_comparison_file';

export interface Comparison {
  /** Opens and closes the panel. */
  button: ReactNode;
  /** Null while it is closed. */
  panel: ReactNode;
}

/**
 * Compares the coverage with a layer file that the user opens. The file is kept as long as the page is shown, in another mode,
 * layout and after a refresh as well; closing forgets it.
 */
export function useComparison(answer: CoverageResponse): Comparison {
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const panelId = useGeneratedHtmlId({ prefix: 'mlJobPickerComparison' });
  const file = useComparisonFile();
  const close = () => {
    setOpen(false);
    file.pick(undefined);
    button.current?.focus();
  };
  return {
    button: (
      <EuiButton
        size="s"
        iconType="importAction"
        aria-expanded={isOpen}
        aria-controls={isOpen ? panelId : undefined}
        buttonRef={button}
        onClick={() => (isOpen ? close() : setOpen(true))}
        data-test-subj="mlJobPickerCompare"
      >
        {i18n.translate('mlJobPicker.compare.button', { defaultMessage: 'Compare with a file' })}
      </EuiButton>
    ),
    panel: isOpen ? <ComparePanel id={panelId} answer={answer} file={file} onClose={close} /> : null,
  };
}
