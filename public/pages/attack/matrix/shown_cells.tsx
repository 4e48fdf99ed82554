import { EuiFlexGroup, EuiFlexItem, EuiSpacer, EuiText } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React, { useCallback, useMemo, type ReactNode } from 'react';

import type { AttackVersion } from '../../../../common/catalogue/attack/attack_version';
import type { CoverageJob } from '../../../../common/coverage/coverage_job';
import { COVERAGE_MODES, type CoverageMode } from '../../../../common/coverage/coverage_mode';
import type { ChangeUrlParams } from '../../../hooks/use_url_params';
import { NO_COVERAGE_FILTER, keepCells, keysOf } from '../../../services/coverage_filter';
import type { CoverageView } from '../../../services/coverage_view';
import { coverageModeText } from '../../../text/coverage_mode_text';
import { CoverageTable } from '../coverage_table';
import { CoverageToolbar } from '../coverage_toolbar';
import { ToolbarChoice } from '../coverage_toolbar_choice';
import { ToolbarStatus } from '../coverage_toolbar_status';
import { CoverageMatrixView } from './coverage_matrix_view';
import { nameOfCell } from './name_of_cell';
import { NoCellPrompt } from './no_cell_prompt';
import { useHits } from './use_hits';
import type { ShownMatrix } from './use_shown_matrix';

interface ShownCellsProps {
  view: CoverageView;
  onChange: ChangeUrlParams<CoverageView>;
  matrix: ShownMatrix;
  jobs: readonly CoverageJob[];
  version: AttackVersion;
  /** Stands between the choice of the mode, of which it is, and the filters, of which it is not. */
  summary: ReactNode;
}

/** The cells as matrix or table, with what chooses them. */
export function ShownCells({ view, onChange, matrix, jobs, version, summary }: ShownCellsProps) {
  const { tactics, keys, counts, found } = matrix;
  const isTable = view.layout === 'table';
  const hits = useHits(found);
  const listed = useMemo(
    () => (isTable && hits.keys !== undefined ? keepCells(tactics, hits.keys) : tactics),
    [isTable, tactics, hits.keys]
  );
  const shown = useMemo(() => (listed === tactics ? keys : keysOf(listed)).length, [listed, tactics, keys]);
  const open = useCallback((openCell: string) => onChange({ openCell }), [onChange]);
  const jump = isTable || hits.jump === undefined ? undefined : hits.jump;
  return (
    <>
      <ModeChoice view={view} onChange={onChange} />
      <EuiSpacer size="s" />
      {summary}
      <EuiSpacer size="s" />
      <CoverageToolbar
        view={view}
        onChange={onChange}
        counts={counts}
        hasHits={hits.count > 0}
        onNextHit={hits.next}
      />
      <EuiSpacer size="xs" />
      <ToolbarStatus
        shown={shown}
        found={found?.length}
        jump={jump && { position: hits.position, name: nameOfCell(tactics, jump.key) }}
        ofMatrix={!isTable}
      />
      <EuiSpacer size="xs" />
      {shown === 0 ? (
        <NoCellPrompt onReset={() => onChange(NO_COVERAGE_FILTER)} />
      ) : isTable ? (
        <CoverageTable tactics={listed} jobs={jobs} version={version} onOpenCell={open} />
      ) : (
        <CoverageMatrixView
          tactics={tactics}
          zoom={view.zoom}
          hits={hits.keys}
          jump={jump}
          openCell={view.openCell}
          onOpenCell={open}
        />
      )}
    </>
  );
}

function ModeChoice({ view, onChange }: Pick<ShownCellsProps, 'view' | 'onChange'>) {
  const choose = useCallback((mode: CoverageMode) => onChange({ mode }), [onChange]);
  return (
    <EuiFlexGroup gutterSize="s" alignItems="center" wrap responsive={false}>
      <EuiFlexItem grow={false}>
        <ToolbarChoice
          legend={i18n.translate('mlJobPicker.coverage.mode', { defaultMessage: 'Coverage' })}
          values={COVERAGE_MODES}
          chosen={view.mode}
          labelOf={modeLabel}
          meaningOf={modeMeaning}
          onChoose={choose}
          testSubject="mlJobPickerMode"
        />
      </EuiFlexItem>
      <EuiFlexItem grow={false}>
        <EuiText size="s" color="subdued" data-test-subj="mlJobPickerModeMeaning">
          {modeMeaning(view.mode)}
        </EuiText>
      </EuiFlexItem>
    </EuiFlexGroup>
  );
}

function modeLabel(mode: CoverageMode): string {
  return coverageModeText(mode).label;
}

function modeMeaning(mode: CoverageMode): string {
  return coverageModeText(mode).meaning;
}
