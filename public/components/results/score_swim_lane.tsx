import { EuiAccordion, EuiSpacer, EuiText, EuiTitle, useGeneratedHtmlId } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React, { useMemo } from 'react';

import type { JobResults } from '../../../common/api/results';
import { useSession } from '../../hooks/use_session';
import { LaneChart } from './lane_chart';
import { LaneTable } from './lane_table';
import { SeverityLegend } from './severity_legend';
import type { TimelineRange } from './timeline_domain';

/** Highest scores of something over time, as `JobResults` has them. */
export interface ScoreLane {
  id: string;
  label: string;
  timeline: JobResults['timeline'];
}

interface ScoreSwimLaneProps {
  lanes: readonly ScoreLane[];
  range: TimelineRange;
  title: string;
  /** Shows more of a lane. The table has a button for it. */
  onOpen?(laneId: string): void;
}

/** When who had which highest score: a lane each over time, coloured by severity, and the same as a table. */
export function ScoreSwimLane({
  lanes,
  range: { fromMs, toMs, intervalMs },
  title,
  onOpen,
}: ScoreSwimLaneProps) {
  const { format } = useSession();
  const titleId = useGeneratedHtmlId({ prefix: 'mlJobPickerLanes' });
  const tableId = useGeneratedHtmlId({ prefix: 'mlJobPickerLanesTable' });
  const range = useMemo(() => ({ fromMs, toMs, intervalMs }), [fromMs, toMs, intervalMs]);
  if (lanes.length === 0) return null;
  return (
    <div data-test-subj="mlJobPickerSwimLane">
      <EuiTitle size="xxs">
        <h3 id={titleId}>{title}</h3>
      </EuiTitle>
      <EuiText size="xs" color="subdued">
        <p>
          {i18n.translate('mlJobPicker.lanes.meaning', {
            defaultMessage: 'Each cell is the highest score within {interval}.',
            values: { interval: format.duration(intervalMs) },
          })}
        </p>
      </EuiText>
      <SeverityLegend />
      <LaneChart lanes={lanes} range={range} titleId={titleId} onOpen={onOpen} />
      <EuiSpacer size="xs" />
      <EuiAccordion
        id={tableId}
        buttonContent={i18n.translate('mlJobPicker.lanes.asTable', { defaultMessage: 'Show as table' })}
        paddingSize="s"
        data-test-subj="mlJobPickerLanesAsTable"
      >
        <LaneTable lanes={lanes} caption={title} onOpen={onOpen} />
      </EuiAccordion>
    </div>
  );
}
