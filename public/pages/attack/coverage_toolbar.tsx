import {
  EuiButtonEmpty,
  EuiFilterButton,
  EuiFilterGroup,
  EuiFlexGroup,
  EuiFlexItem,
  EuiSpacer,
  EuiText,
} from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React, { useCallback } from 'react';

import type { CoverageState } from '../../../common/coverage/coverage_state';
import type { ChangeUrlParams } from '../../hooks/use_url_params';
import { NO_COVERAGE_FILTER, hidesCells, type FacetCounts } from '../../services/coverage_filter';
import {
  MATRIX_ZOOMS,
  SUB_TECHNIQUE_CHOICES,
  type CoverageView,
  type MatrixZoom,
  type SubTechniqueChoice,
} from '../../services/coverage_view';
import { subTechniquesText, zoomText } from '../../text/coverage_view_text';
import { ToolbarChoice } from './coverage_toolbar_choice';
import { ToolbarFacet } from './coverage_toolbar_facet';
import { ToolbarLegend } from './coverage_toolbar_legend';
import { ToolbarSearch } from './coverage_toolbar_search';

interface CoverageToolbarProps {
  view: CoverageView;
  onChange: ChangeUrlParams<CoverageView>;
  counts: FacetCounts;
  /** True if the search finds any shown cell. */
  hasHits: boolean;
  onNextHit(): void;
}

/** What is shown of the matrix or the table, all of it in the address. */
export function CoverageToolbar({ view, onChange, counts, hasHits, onNextHit }: CoverageToolbarProps) {
  const showStates = useCallback((states: CoverageState[]) => onChange({ states }), [onChange]);
  const chooseSubTechniques = useCallback(
    (subTechniques: SubTechniqueChoice) => onChange({ subTechniques }),
    [onChange]
  );
  const chooseZoom = useCallback((zoom: MatrixZoom) => onChange({ zoom }), [onChange]);
  const subTechniques = i18n.translate('mlJobPicker.coverage.subTechniques', {
    defaultMessage: 'Sub-techniques',
  });
  const isMatrix = view.layout === 'matrix';
  const isNarrowed = hidesCells(view) || view.query !== '';
  return (
    <>
      <EuiFlexGroup gutterSize="s" alignItems="center" wrap responsive={false}>
        <EuiFlexItem style={{ minInlineSize: 260 }}>
          <ToolbarSearch
            query={view.query}
            onSearch={(query) => onChange({ query }, { replace: true })}
            onNextHit={isMatrix ? onNextHit : undefined}
            hasHits={hasHits}
          />
        </EuiFlexItem>
        <EuiFlexItem grow={false}>
          <Filters view={view} onChange={onChange} counts={counts} />
        </EuiFlexItem>
        {isMatrix && (
          <EuiFlexItem grow={false}>
            <ToolbarChoice
              legend={i18n.translate('mlJobPicker.coverage.zoom', { defaultMessage: 'Size of the cells' })}
              values={MATRIX_ZOOMS}
              chosen={view.zoom}
              labelOf={zoomText}
              onChoose={chooseZoom}
              testSubject="mlJobPickerZoom"
            />
          </EuiFlexItem>
        )}
        {isNarrowed && (
          <EuiFlexItem grow={false}>
            <EuiButtonEmpty
              size="s"
              iconType="cross"
              onClick={() => onChange(NO_COVERAGE_FILTER)}
              data-test-subj="mlJobPickerClearCoverageFilters"
            >
              {i18n.translate('mlJobPicker.coverage.clear', { defaultMessage: 'Clear filters' })}
            </EuiButtonEmpty>
          </EuiFlexItem>
        )}
      </EuiFlexGroup>
      <EuiSpacer size="s" />
      <EuiFlexGroup gutterSize="s" alignItems="center" wrap responsive={false}>
        <EuiFlexItem grow={false}>
          <EuiText size="xs" color="subdued" aria-hidden>
            {subTechniques}
          </EuiText>
        </EuiFlexItem>
        <EuiFlexItem grow={false}>
          <ToolbarChoice
            legend={subTechniques}
            values={SUB_TECHNIQUE_CHOICES}
            chosen={view.subTechniques}
            labelOf={subTechniquesText}
            onChoose={chooseSubTechniques}
            testSubject="mlJobPickerSubTechniques"
          />
        </EuiFlexItem>
        <EuiFlexItem grow={false} style={{ maxInlineSize: '100%' }}>
          <ToolbarLegend chosen={view.states} counts={counts.states} onChange={showStates} />
        </EuiFlexItem>
      </EuiFlexGroup>
    </>
  );
}

function Filters({ view, onChange, counts }: Pick<CoverageToolbarProps, 'view' | 'onChange' | 'counts'>) {
  return (
    <EuiFilterGroup
      role="group"
      compressed
      aria-label={i18n.translate('mlJobPicker.coverage.filters', { defaultMessage: 'Filters' })}
    >
      <EuiFilterButton
        isToggle
        isSelected={view.onlyNamed}
        hasActiveFilters={view.onlyNamed}
        onClick={() => onChange({ onlyNamed: !view.onlyNamed })}
        title={i18n.translate('mlJobPicker.coverage.onlyNamedMeaning', {
          defaultMessage: 'Leaves out techniques that no job watches for',
        })}
        data-test-subj="mlJobPickerOnlyNamed"
      >
        {i18n.translate('mlJobPicker.coverage.onlyNamed', { defaultMessage: 'Only with jobs' })}
      </EuiFilterButton>
      <ToolbarFacet
        title={i18n.translate('mlJobPicker.coverage.platform', { defaultMessage: 'Platform' })}
        chosen={view.platforms}
        counts={counts.platforms}
        onChange={(platforms) => onChange({ platforms })}
        testSubject="mlJobPickerPlatforms"
      />
      <ToolbarFacet
        title={i18n.translate('mlJobPicker.coverage.source', { defaultMessage: 'Data source' })}
        chosen={view.sources}
        counts={counts.sources}
        onChange={(sources) => onChange({ sources })}
        testSubject="mlJobPickerSources"
      />
    </EuiFilterGroup>
  );
}
