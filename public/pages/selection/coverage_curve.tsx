import {
  AnnotationDomainType,
  AreaSeries,
  Axis,
  Chart,
  CurveType,
  DARK_THEME,
  LIGHT_THEME,
  LineAnnotation,
  ScaleType,
  Settings,
} from '@elastic/charts';
import { EuiAccordion, EuiSpacer, EuiText, EuiTitle, useEuiTheme, useGeneratedHtmlId } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';

import type { CurvePoint, SelectionResponse } from '../../../common/api/selection';
import { useSession } from '../../hooks/use_session';
import { shareText } from '../../text/amount_text';
import { coverageCurveText } from '../../text/coverage_curve_text';
import { CurveTable } from './curve_table';

const HEIGHT = 220;

/** A budget that is farther beyond the last step than this would press the curve into a corner. */
const WIDEST = 1.25;

/** The last step is drawn with some length, or it would be a stroke at the edge. */
const BEYOND_LAST = 1.05;

const MEBIBYTE = 2 ** 20;
const GIBIBYTE = 2 ** 30;

interface CoverageCurveProps {
  curve: readonly CurvePoint[];
  answer: Pick<SelectionResponse, 'totalWeight' | 'budget' | 'memoryBytes'>;
}

/** How much can be covered with how much memory, as a chart and as a table. Nothing where there is no choice. */
export function CoverageCurve({ curve, answer }: CoverageCurveProps) {
  const { format } = useSession();
  const titleId = useGeneratedHtmlId({ prefix: 'mlJobPickerCurve' });
  const tableId = useGeneratedHtmlId({ prefix: 'mlJobPickerCurveTable' });
  if (curve.length < 2) return null;
  const last = Math.max(...curve.map(({ memoryBytes }) => memoryBytes));
  const marked = markOf(answer);
  const isBeyond = marked.bytes > WIDEST * last;
  const unproven = curve.filter(({ optimal }) => !optimal).length;
  return (
    <div data-test-subj="mlJobPickerCurve">
      <EuiTitle size="xs">
        <h3 id={titleId}>
          {i18n.translate('mlJobPicker.best.curve', { defaultMessage: 'Coverage over memory' })}
        </h3>
      </EuiTitle>
      <EuiText size="s" color="subdued">
        <p>{coverageCurveText({ unproven, marked, isBeyond }, format)}</p>
      </EuiText>
      <EuiSpacer size="s" />
      <CurveChart
        curve={curve}
        totalWeight={answer.totalWeight}
        markedBytes={isBeyond ? undefined : marked.bytes}
        endBytes={isBeyond ? last * BEYOND_LAST : Math.max(last * BEYOND_LAST, marked.bytes)}
        titleId={titleId}
      />
      <EuiAccordion
        id={tableId}
        buttonContent={i18n.translate('mlJobPicker.best.curveAsTable', { defaultMessage: 'As a table' })}
        paddingSize="s"
        data-test-subj="mlJobPickerCurveAsTable"
      >
        <CurveTable curve={curve} totalWeight={answer.totalWeight} />
      </EuiAccordion>
    </div>
  );
}

/** What the selection may take, or takes where nothing limits it. */
function markOf({ budget: { memoryBytes, nodes }, memoryBytes: taken }: CoverageCurveProps['answer']) {
  const free = nodes?.reduce((sum, { freeBytes }) => sum + freeBytes, 0);
  const bytes = memoryBytes ?? free;
  return bytes === undefined ? { bytes: taken, is: 'taken' as const } : { bytes, is: 'budget' as const };
}

interface CurveChartProps {
  curve: readonly CurvePoint[];
  totalWeight: number;
  /** Where the line stands; absent: nowhere. */
  markedBytes: number | undefined;
  /** Right edge. */
  endBytes: number;
  titleId: string;
}

function CurveChart({ curve, totalWeight, markedBytes, endBytes, titleId }: CurveChartProps) {
  const { format } = useSession();
  const { colorMode, euiTheme } = useEuiTheme();
  // The chart puts its ticks at round numbers, which bytes would not be.
  const unit = endBytes > 2 * GIBIBYTE ? GIBIBYTE : MEBIBYTE;
  return (
    <Chart size={{ height: HEIGHT }}>
      <Settings
        baseTheme={colorMode === 'DARK' ? DARK_THEME : LIGHT_THEME}
        theme={{ background: { color: 'transparent' } }}
        xDomain={{ min: 0, max: endBytes / unit }}
        ariaLabelledBy={titleId}
        ariaUseDefaultSummary={false}
      />
      <Axis id="memory" position="bottom" tickFormat={(memory: number) => format.bytes(memory * unit)} />
      <Axis
        id="covered"
        position="left"
        ticks={4}
        domain={{ min: 0, max: 1 }}
        tickFormat={(share: number) => shareText(share, format)}
      />
      <AreaSeries
        id="curve"
        name={i18n.translate('mlJobPicker.best.comparedCoverage', { defaultMessage: 'Covered' })}
        color={euiTheme.colors.primary}
        curve={CurveType.CURVE_STEP_AFTER}
        xScaleType={ScaleType.Linear}
        yScaleType={ScaleType.Linear}
        xAccessor="memory"
        yAccessors={['share']}
        data={stepsUntil(endBytes, curve).map(({ memoryBytes, weight }) => ({
          memory: memoryBytes / unit,
          share: totalWeight === 0 ? 0 : weight / totalWeight,
        }))}
      />
      {markedBytes !== undefined && (
        <LineAnnotation
          id="budget"
          domainType={AnnotationDomainType.XDomain}
          dataValues={[{ dataValue: markedBytes / unit, details: format.bytes(markedBytes) }]}
          style={{ line: { stroke: euiTheme.colors.danger, strokeWidth: 2, opacity: 1, dash: [4, 4] } }}
        />
      )}
    </Chart>
  );
}

/** More memory than all jobs need covers as much as what they need: the last step goes on to the edge. */
function stepsUntil(endBytes: number, curve: readonly CurvePoint[]): CurvePoint[] {
  const last = curve.at(-1);
  return last === undefined || last.memoryBytes >= endBytes
    ? [...curve]
    : [...curve, { ...last, memoryBytes: endBytes }];
}
