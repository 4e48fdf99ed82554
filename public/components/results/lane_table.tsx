import { EuiBasicTable, EuiButtonEmpty, type EuiBasicTableColumn } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';

import { useSession } from '../../hooks/use_session';
import type { Formatters } from '../../text/formatters';
import { ScoreBadge } from './score_badge';
import type { ScoreLane } from './score_swim_lane';

interface LaneTableProps {
  lanes: readonly ScoreLane[];
  caption: string;
  onOpen?(laneId: string): void;
}

/** The lanes in numbers. */
export function LaneTable({ lanes, caption, onOpen }: LaneTableProps) {
  const { format } = useSession();
  return (
    <EuiBasicTable<ScoreLane>
      items={[...lanes]}
      itemId="id"
      columns={columnsOf(format, onOpen)}
      compressed
      responsiveBreakpoint={false}
      tableCaption={caption}
    />
  );
}

function columnsOf(
  format: Formatters,
  onOpen: LaneTableProps['onOpen']
): Array<EuiBasicTableColumn<ScoreLane>> {
  return [
    {
      name: i18n.translate('mlJobPicker.lanes.name', { defaultMessage: 'Name' }),
      render: ({ id, label }: ScoreLane) =>
        onOpen === undefined ? (
          label
        ) : (
          <EuiButtonEmpty
            size="xs"
            flush="left"
            onClick={() => onOpen(id)}
            data-test-subj={`mlJobPickerOpenLane-${id}`}
          >
            {label}
          </EuiButtonEmpty>
        ),
    },
    {
      name: i18n.translate('mlJobPicker.lanes.score', { defaultMessage: 'Highest score' }),
      render: (lane: ScoreLane) => {
        const highest = highestOf(lane);
        return highest === undefined ? '–' : <ScoreBadge score={highest.score} interim={highest.interim} />;
      },
    },
    {
      name: i18n.translate('mlJobPicker.lanes.when', { defaultMessage: 'When' }),
      render: (lane: ScoreLane) => {
        const highest = highestOf(lane);
        return highest === undefined ? '–' : format.dateTime(highest.timeMs);
      },
    },
    {
      name: i18n.translate('mlJobPicker.lanes.intervals', { defaultMessage: 'Intervals with a score' }),
      render: ({ timeline }: ScoreLane) => format.number(timeline.length),
    },
  ];
}

/** The first interval with the highest score. */
function highestOf({ timeline }: ScoreLane) {
  return timeline.reduce<ScoreLane['timeline'][number] | undefined>(
    (best, each) => (best === undefined || each.score > best.score ? each : best),
    undefined
  );
}
