import {
  Axis,
  BarSeries,
  Chart,
  DARK_THEME,
  LIGHT_THEME,
  Position,
  ScaleType,
  Settings,
} from '@elastic/charts';
import {
  EuiIcon,
  EuiScreenReaderOnly,
  EuiText,
  EuiTitle,
  useEuiTheme,
  useGeneratedHtmlId,
} from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React, { useMemo } from 'react';

import type { Coverage } from '../../../common/coverage/coverage';
import { COVERAGE_STATES, type CoverageState } from '../../../common/coverage/coverage_state';
import { useSession } from '../../hooks/use_session';
import { tacticName } from '../../text/attack_text';
import { coverageStateText } from '../../text/coverage_state_text';
import { CoverageSummaryTable } from './coverage_summary_table';

const ROW_HEIGHT = 20;
const AROUND = 28;

interface CoverageSummaryChartProps {
  coverage: Coverage;
  /** Adds the numbers for those who can't see the chart, where no visible table has them. */
  withTable?: boolean;
}

/** How many techniques of each tactic are in which state; those without any job stand last, so that bars are as long as ATT&CK. */
export function CoverageSummaryChart({ coverage, withTable = false }: CoverageSummaryChartProps) {
  const { format } = useSession();
  const { colorMode, euiTheme } = useEuiTheme();
  const titleId = useGeneratedHtmlId({ prefix: 'mlJobPickerTacticChart' });
  const { tactics, version } = coverage;
  const rows = useMemo(
    () =>
      tactics.map(({ tacticId, techniques }) => ({
        tactic: tacticName(tacticId, version) ?? tacticId,
        ...techniques,
      })),
    [tactics, version]
  );
  const shown = COVERAGE_STATES.filter((state) => rows.some((row) => row[state] > 0));
  return (
    <>
      <EuiTitle size="xxs">
        <h3 id={titleId}>
          {i18n.translate('mlJobPicker.coverage.summary.chart', {
            defaultMessage: 'Techniques by tactic and state',
          })}
        </h3>
      </EuiTitle>
      <Chart size={{ height: rows.length * ROW_HEIGHT + AROUND }}>
        <Settings
          baseTheme={colorMode === 'DARK' ? DARK_THEME : LIGHT_THEME}
          theme={{ background: { color: 'transparent' } }}
          rotation={90}
          ariaLabelledBy={titleId}
          ariaUseDefaultSummary={false}
        />
        <Axis id="tactic" position={Position.Left} />
        <Axis
          id="count"
          position={Position.Bottom}
          ticks={5}
          tickFormat={(count: number) => format.number(count)}
        />
        {shown.map((state) => (
          <BarSeries
            key={state}
            id={state}
            name={coverageStateText(state).label}
            color={stateColor(state, euiTheme.colors)}
            xScaleType={ScaleType.Ordinal}
            yScaleType={ScaleType.Linear}
            xAccessor="tactic"
            yAccessors={[state]}
            stackAccessors={['tactic']}
            data={rows}
          />
        ))}
      </Chart>
      <Legend states={shown} colors={euiTheme.colors} />
      {withTable && (
        <EuiScreenReaderOnly>
          <div>
            <CoverageSummaryTable tactics={tactics} version={version} />
          </div>
        </EuiScreenReaderOnly>
      )}
    </>
  );
}

/** The chart's own legend has the colours of Kibana's theme, which a report that is light in a dark Kibana has not. */
function Legend({ states, colors }: { states: readonly CoverageState[]; colors: Colors }) {
  return (
    <EuiText size="xs">
      <ul aria-hidden style={{ display: 'flex', flexWrap: 'wrap', gap: 16, listStyle: 'none', margin: 0 }}>
        {states.map((state) => (
          <li key={state}>
            <EuiIcon type="dot" size="s" aria-hidden color={stateColor(state, colors)} />{' '}
            {coverageStateText(state).label}
          </li>
        ))}
      </ul>
    </EuiText>
  );
}

type Colors = ReturnType<typeof useEuiTheme>['euiTheme']['colors'];

/** The colors that the states' badges have; what no job watches stands back. */
function stateColor(state: CoverageState, colors: Colors): string {
  switch (state) {
    case 'active':
      return colors.success;
    case 'blind':
      return colors.danger;
    case 'ready':
      return colors.primary;
    case 'limited':
      return colors.warning;
    case 'needs_data':
      return colors.darkShade;
    case 'unknown':
      return colors.mediumShade;
    case 'none':
      return colors.lightShade;
  }
}
