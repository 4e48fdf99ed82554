import {
  Axis,
  BarSeries,
  Chart,
  DARK_THEME,
  LIGHT_THEME,
  Position,
  ScaleType,
  Settings,
  Tooltip,
  TooltipType,
  type BarStyleAccessor,
  type PartialTheme,
} from '@elastic/charts';
import { useEuiTheme } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React, { memo } from 'react';

import type { JobResults } from '../../../common/api/results';
import { severityOf } from '../../../common/results/severity';
import { useSession } from '../../hooks/use_session';
import { timelineText } from '../../text/score_text';
import { severityText } from '../../text/severity_text';
import { timelineDomain, type TimelineRange } from './timeline_domain';

const HEIGHT = 28;

/** Only bars: the cell of a table has no room for more, and a page has 25 of them. */
const THEME: PartialTheme = {
  background: { color: 'transparent' },
  chartMargins: { top: 0, bottom: 0, left: 0, right: 0 },
  chartPaddings: { top: 1, bottom: 0, left: 0, right: 0 },
};

interface ScoreSparklineProps {
  results: Pick<JobResults, 'timeline' | 'max'> | undefined;
  range: TimelineRange;
  /** Whose scores these are. */
  label: string;
}

/** The highest scores of a job over time, as small bars with what they say as their name. Nothing where there is no score. */
export const ScoreSparkline = memo(function ScoreSparkline({ results, range, label }: ScoreSparklineProps) {
  const { format } = useSession();
  if (results === undefined || results.timeline.length === 0) return null;
  const text = i18n.translate('mlJobPicker.score.sparkline', {
    defaultMessage: '{label}: {timeline}',
    values: { label, timeline: timelineText(results, format) },
  });
  return (
    <div role="img" aria-label={text} title={text} data-test-subj="mlJobPickerSparkline">
      <div aria-hidden={true}>
        <Bars timeline={results.timeline} range={range} />
      </div>
    </div>
  );
});

function Bars({ timeline, range }: { timeline: JobResults['timeline']; range: TimelineRange }) {
  const { colorMode } = useEuiTheme();
  return (
    <Chart size={{ height: HEIGHT }}>
      <Settings
        baseTheme={colorMode === 'DARK' ? DARK_THEME : LIGHT_THEME}
        theme={THEME}
        xDomain={timelineDomain(range)}
        ariaUseDefaultSummary={false}
      />
      <Tooltip type={TooltipType.None} />
      <Axis
        id="score"
        hide
        position={Position.Left}
        domain={{ min: 0, max: 100 }}
        gridLine={{ visible: false }}
      />
      <BarSeries
        id="scores"
        name="scores"
        xScaleType={ScaleType.Time}
        yScaleType={ScaleType.Linear}
        timeZone="UTC"
        xAccessor="timeMs"
        yAccessors={['score']}
        styleAccessor={severityColor}
        minBarHeight={2}
        data={timeline}
      />
    </Chart>
  );
}

const severityColor: BarStyleAccessor = ({ y1 }) => severityText(severityOf(y1 ?? 0)).color;
