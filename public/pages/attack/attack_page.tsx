import { EuiFlexGroup, EuiFlexItem, EuiSpacer } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React, { useCallback, useState } from 'react';

import { usePageTitle } from '../../hooks/use_page_title';
import { useUrlParams } from '../../hooks/use_url_params';
import { COVERAGE_LAYOUTS, COVERAGE_VIEW, type CoverageLayout } from '../../services/coverage_view';
import { layoutText } from '../../text/coverage_view_text';
import { AttackCoverage } from './attack_coverage';
import { ToolbarChoice } from './coverage_toolbar_choice';
import { JobsByTactic } from './jobs_by_tactic/jobs_by_tactic';

/** ATT&CK: what is watched of it, or the jobs that could watch. */
export function AttackPage() {
  usePageTitle('attack');
  const [{ layout }, change] = useUrlParams(COVERAGE_VIEW);
  const choose = useCallback(
    (chosen: CoverageLayout) => change({ layout: chosen, openCell: undefined }),
    [change]
  );
  // The layout stays where it is, and keeps the focus, whatever is asked for anew below it.
  const [besideLayout, setBesideLayout] = useState<HTMLElement | null>(null);
  return (
    <>
      <EuiFlexGroup gutterSize="m" alignItems="center" wrap responsive={false}>
        <EuiFlexItem grow={false}>
          <ToolbarChoice
            legend={i18n.translate('mlJobPicker.coverage.layout', { defaultMessage: 'Show as' })}
            values={COVERAGE_LAYOUTS}
            chosen={layout}
            labelOf={layoutText}
            onChoose={choose}
            testSubject="mlJobPickerLayout"
          />
        </EuiFlexItem>
        <EuiFlexItem>
          <div ref={setBesideLayout} />
        </EuiFlexItem>
      </EuiFlexGroup>
      <EuiSpacer size="s" />
      {layout === 'jobs' ? <JobsByTactic /> : <AttackCoverage besideLayout={besideLayout} />}
    </>
  );
}
