import { EuiDescriptionList } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';

import type { CoverageResponse } from '../../../../common/api/coverage';
import type { CoverageMode } from '../../../../common/coverage/coverage_mode';
import type { CoverageSnapshot } from '../../../../common/coverage/coverage_snapshot';
import { useSession } from '../../../hooks/use_session';
import { fileFactsText } from '../../../text/comparison_text';
import { coverageModeText } from '../../../text/coverage_mode_text';

interface ComparedSidesProps {
  answer: CoverageResponse;
  before: CoverageSnapshot;
  fileName: string;
  /** In which both are compared. */
  mode: CoverageMode;
}

/** What is compared with what. */
export function ComparedSides({ answer, before, fileName, mode }: ComparedSidesProps) {
  const { format } = useSession();
  const { attackVersion, asOfMs } = answer;
  return (
    <EuiDescriptionList
      compressed
      type="responsiveColumn"
      columnWidths={['120px', 'auto']}
      listItems={[
        {
          title: i18n.translate('mlJobPicker.compare.before', { defaultMessage: 'The file' }),
          description: (
            <span className="eui-textBreakWord">
              {before.name === undefined || before.name.trim() === ''
                ? fileName
                : `${before.name} (${fileName})`}
              <br />
              {fileFactsText(before, format)}
            </span>
          ),
        },
        {
          title: i18n.translate('mlJobPicker.compare.after', { defaultMessage: 'This page' }),
          description: i18n.translate('mlJobPicker.compare.afterFacts', {
            defaultMessage: 'Checked on {taken}, ATT&CK v{version}.',
            values: { taken: format.dateTime(asOfMs), version: String(attackVersion) },
          }),
        },
        {
          title: i18n.translate('mlJobPicker.compare.mode', { defaultMessage: 'Coverage' }),
          description: modeFact(before, mode),
        },
      ]}
    />
  );
}

function modeFact({ origin }: CoverageSnapshot, mode: CoverageMode): string {
  const { label } = coverageModeText(mode);
  switch (origin) {
    case 'picker':
      return i18n.translate('mlJobPicker.compare.ownMode', {
        defaultMessage: '{mode}, on both sides, as in the file.',
        values: { mode: label },
      });
    case 'layer':
      return i18n.translate('mlJobPicker.compare.shownMode', {
        defaultMessage: '{mode}, as chosen on this page.',
        values: { mode: label },
      });
  }
}
