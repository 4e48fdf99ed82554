import {
  Chart,
  DARK_THEME,
  Heatmap,
  LIGHT_THEME,
  ScaleType,
  Settings,
  type ElementClickListener,
  type PartialTheme,
} from '@elastic/charts';
import { useEuiTheme, useIsWithinMaxBreakpoint } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React, { memo, useCallback, useMemo } from 'react';

import { SEVERITIES, SEVERITY_MINIMUM } from '../../../common/results/severity';
import { useSession } from '../../hooks/use_session';
import { scoreText } from '../../text/score_text';
import { severityText } from '../../text/severity_text';
import { clickedLane } from './clicked_lane';
import type { ScoreLane } from './score_swim_lane';
import { timelineDomain, type TimelineRange } from './timeline_domain';

const LANE_HEIGHT = 24;
const AROUND = 40;
/** Names take no more than this, in px: most fit where there is room, and on small screens lanes have as much. */
const LABEL_WIDTH = { wide: 340, narrow: 200 };

const themeWith = (labelWidth: number): PartialTheme => ({
  heatmap: {
    cell: { label: { visible: false }, border: { strokeWidth: 0 } },
    yAxisLabel: { width: { max: labelWidth } },
    brushArea: { visible: false },
    brushMask: { visible: false },
  },
});
const THEMES = { wide: themeWith(LABEL_WIDTH.wide), narrow: themeWith(LABEL_WIDTH.narrow) };

/** What has no score at all has no colour. */
const ABOVE_NOTHING = Number.MIN_VALUE;

interface LaneChartProps {
  lanes: readonly ScoreLane[];
  range: TimelineRange;
  titleId: string;
  onOpen?(laneId: string): void;
}

export const LaneChart = memo(function LaneChart({ lanes, range, titleId, onOpen }: LaneChartProps) {
  const { format } = useSession();
  const { colorMode } = useEuiTheme();
  const isNarrow = useIsWithinMaxBreakpoint('s');
  const data = useMemo(() => cellsOf(lanes, range), [lanes, range]);
  const labels = useMemo(() => new Map(lanes.map(({ id, label }) => [id, label])), [lanes]);
  const onClick = useCallback<ElementClickListener>(
    ([element]) => {
      const laneId = clickedLane(element);
      if (laneId !== undefined) onOpen?.(laneId);
    },
    [onOpen]
  );
  const { min, max, minInterval } = timelineDomain(range);
  return (
    <Chart size={{ height: lanes.length * LANE_HEIGHT + AROUND }}>
      <Settings
        baseTheme={colorMode === 'DARK' ? DARK_THEME : LIGHT_THEME}
        theme={isNarrow ? THEMES.narrow : THEMES.wide}
        // A heatmap ends where its last interval does.
        xDomain={{ min, max: max + minInterval, minInterval }}
        onElementClick={onOpen === undefined ? undefined : onClick}
        ariaLabelledBy={titleId}
        ariaUseDefaultSummary={false}
      />
      <Heatmap
        id="lanes"
        name={i18n.translate('mlJobPicker.lanes.score', { defaultMessage: 'Highest score' })}
        data={data}
        xAccessor="timeMs"
        yAccessor="laneId"
        valueAccessor="score"
        valueFormatter={(score) => scoreText(score, format)}
        xScale={{ type: ScaleType.Time, interval: { type: 'fixed', unit: 'ms', value: range.intervalMs } }}
        // Intervals are cut in UTC; their labels say the time in the reader's zone.
        timeZone="UTC"
        ySortPredicate="dataIndex"
        xAxisLabelName={i18n.translate('mlJobPicker.lanes.time', { defaultMessage: 'Time' })}
        xAxisLabelFormatter={(time) => format.dateTime(Number(time))}
        yAxisLabelName={i18n.translate('mlJobPicker.lanes.name', { defaultMessage: 'Name' })}
        yAxisLabelFormatter={(laneId) => labels.get(String(laneId)) ?? String(laneId)}
        colorScale={{ type: 'bands', bands: bands() }}
      />
    </Chart>
  );
});

interface LaneCell {
  laneId: string;
  timeMs: number;
  score: number | null;
}

/** A lane without any score still has its place, which a cell without value gives it. */
function cellsOf(lanes: readonly ScoreLane[], range: TimelineRange): LaneCell[] {
  const { min } = timelineDomain(range);
  return lanes.flatMap<LaneCell>(({ id: laneId, timeline }) =>
    timeline.length === 0
      ? [{ laneId, timeMs: min, score: null }]
      : timeline.map(({ timeMs, score }) => ({ laneId, timeMs, score }))
  );
}

function bands() {
  return SEVERITIES.map((severity, index) => {
    const { label, color } = severityText(severity);
    const above = SEVERITIES[index - 1];
    return {
      start: Math.max(ABOVE_NOTHING, SEVERITY_MINIMUM[severity]),
      end: above === undefined ? Infinity : SEVERITY_MINIMUM[above],
      color,
      label,
    };
  });
}
