import { EuiText } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';

import type { AnomalyRecord } from '../../../common/api/results';
import { useKnownJobs } from '../../hooks/use_known_jobs';
import { useSession } from '../../hooks/use_session';
import type { LinkedTime } from '../../services/kibana_links/kibana_links';
import { anomalyText } from '../../text/anomaly_text';
import { KibanaLink } from '../kibana_link';
import { EntityLinks } from './entity_links';
import { ScoreBadge } from './score_badge';

interface AnomalyListProps {
  records: readonly AnomalyRecord[];
  /** Title of a job, to tell anomalies of several apart; undefined: not told. */
  titleOf(jobId: string): string | undefined;
  /** Time that the pages behind the links show. */
  range: LinkedTime;
}

/** What was noticed, in words: when, how unusual, of whom, and where to see more of it. */
export function AnomalyList({ records, titleOf, range }: AnomalyListProps) {
  const known = useKnownJobs();
  return (
    <ul style={{ listStyle: 'none', margin: 0 }} data-test-subj="mlJobPickerAnomalies">
      {records.map((record) => {
        const detector = known?.get(record.jobId)?.detectors[record.detectorIndex];
        return (
          <li key={keyOf(record)} style={{ marginBlockEnd: 8 }}>
            <Anomaly
              record={record}
              title={titleOf(record.jobId)}
              // A job may have been changed since it was made from its module.
              detector={detector?.function === record.function ? detector : undefined}
              range={range}
            />
          </li>
        );
      })}
    </ul>
  );
}

interface AnomalyProps {
  record: AnomalyRecord;
  title: string | undefined;
  detector: Parameters<typeof anomalyText>[2];
  range: LinkedTime;
}

function Anomaly({ record, title, detector, range }: AnomalyProps) {
  const { format, links } = useSession();
  const { jobId, detectorIndex, entities, influencers, timeMs, score, interim } = record;
  const time = format.dateTime(timeMs);
  return (
    <>
      <EuiText size="s" className="eui-textBreakWord">
        <p style={{ margin: 0 }}>
          <ScoreBadge score={score} interim={interim} /> {anomalyText(record, format, detector)}
        </p>
      </EuiText>
      <EuiText size="xs" color="subdued" component="div">
        <div style={{ display: 'flex', flexWrap: 'wrap', columnGap: 8 }}>
          <span>{title === undefined ? time : `${time} · ${title}`}</span>
          <EntityLinks entities={[...entities, ...influencers]} range={range} />
          <span>
            <KibanaLink
              path={links.singleMetricViewer({ jobId, detectorIndex, entities, ...range })}
              data-test-subj="mlJobPickerViewer"
            >
              {i18n.translate('mlJobPicker.anomaly.viewer', { defaultMessage: 'Single Metric Viewer' })}
            </KibanaLink>
          </span>
        </div>
      </EuiText>
    </>
  );
}

function keyOf({ jobId, timeMs, detectorIndex, entities }: AnomalyRecord): string {
  return JSON.stringify([jobId, timeMs, detectorIndex, entities]);
}
