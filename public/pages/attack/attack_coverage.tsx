import { EuiFlexGroup, EuiFlexItem, EuiSpacer } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React, { useMemo } from 'react';
import { createPortal } from 'react-dom';

import type { CoverageResponse } from '../../../common/api/coverage';
import { AsOf } from '../../components/as_of';
import { PrintStyles } from '../../components/print_styles';
import { QueryView } from '../../components/query_view';
import { WarningCallouts } from '../../components/warning_callouts';
import { useCoverage } from '../../hooks/use_coverage';
import { useUrlParams } from '../../hooks/use_url_params';
import { COVERAGE_VIEW } from '../../services/coverage_view';
import { AttackAttribution } from './attack_attribution';
import { AttackVersionSwitch } from './attack_version_switch';
import { CellFlyout } from './cell_flyout/cell_flyout';
import { useComparison } from './compare/use_comparison';
import { CoverageNotes } from './coverage_notes';
import { CoverageSummary } from './coverage_summary';
import { ExportMenu } from './export/export_menu';
import { ShownCells } from './matrix/shown_cells';
import { useShownMatrix } from './matrix/use_shown_matrix';
import { CoverageReport } from './report/coverage_report';

interface AttackCoverageProps {
  /** Where version, comparison and export are put; null until it is there. */
  besideLayout: HTMLElement | null;
}

/** What ML jobs watch of ATT&CK, in honest states. */
export function AttackCoverage({ besideLayout }: AttackCoverageProps) {
  const query = useCoverage();
  return (
    <QueryView
      query={query}
      label={i18n.translate('mlJobPicker.coverage.loading', { defaultMessage: 'ATT&CK coverage' })}
    >
      {(answer) => (
        <Coverage
          answer={answer}
          isFetching={query.isFetching}
          onRefresh={() => void query.refresh()}
          besideLayout={besideLayout}
        />
      )}
    </QueryView>
  );
}

interface CoverageProps extends AttackCoverageProps {
  answer: CoverageResponse;
  isFetching: boolean;
  onRefresh(): void;
}

function Coverage({ answer, isFetching, onRefresh, besideLayout }: CoverageProps) {
  const [view, change] = useUrlParams(COVERAGE_VIEW);
  const matrix = useShownMatrix(answer, view);
  const comparison = useComparison(answer);
  const { coverage } = matrix;
  const { attackVersion, kibanaAttackVersion, warnings, asOfMs } = answer;
  const { openCell } = view;
  // Neither depends on filters, and both are too big to be made anew at each key.
  const summary = useMemo(() => <CoverageSummary coverage={coverage} />, [coverage]);
  const notes = useMemo(() => <CoverageNotes answer={answer} coverage={coverage} />, [answer, coverage]);
  return (
    <>
      {view.layout === 'matrix' && <PrintStyles />}
      {besideLayout !== null &&
        createPortal(
          <EuiFlexGroup alignItems="center" gutterSize="s" wrap responsive={false}>
            <EuiFlexItem style={{ minInlineSize: 'max-content' }}>
              <AsOf asOfMs={asOfMs} isFetching={isFetching} onRefresh={onRefresh} />
            </EuiFlexItem>
            <EuiFlexItem grow={false}>
              <AttackVersionSwitch shown={attackVersion} ofKibana={kibanaAttackVersion} />
            </EuiFlexItem>
            <EuiFlexItem grow={false}>{comparison.button}</EuiFlexItem>
            <EuiFlexItem grow={false}>
              <ExportMenu answer={answer} mode={view.mode} onReport={() => change({ layout: 'report' })} />
            </EuiFlexItem>
          </EuiFlexGroup>,
          besideLayout
        )}
      <WarningCallouts warnings={warnings} />
      {comparison.panel}
      {view.layout === 'report' ? (
        <CoverageReport answer={answer} />
      ) : (
        <>
          <ShownCells
            view={view}
            onChange={change}
            matrix={matrix}
            jobs={answer.jobs}
            version={attackVersion}
            summary={summary}
          />
          <EuiSpacer />
          {notes}
          <EuiSpacer size="xl" />
          <AttackAttribution version={attackVersion} />
        </>
      )}
      {openCell !== undefined && view.layout !== 'report' && (
        <CellFlyout
          answer={answer}
          coverage={coverage}
          cellKey={openCell}
          onClose={() => change({ openCell: undefined })}
        />
      )}
    </>
  );
}
