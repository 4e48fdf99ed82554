import { Axis, BarSeries, Chart, DARK_THEME, LIGHT_THEME, ScaleType, Settings } from '@elastic/charts';
import {
  EuiFlexGroup,
  EuiFlexItem,
  EuiScreenReaderOnly,
  EuiText,
  EuiTitle,
  useEuiTheme,
  useGeneratedHtmlId,
} from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';

import { DAY_MS } from '../../../common/constants';
import type { JobEvidence } from '../../../common/evidence/job_evidence';
import { useSession } from '../../hooks/use_session';
import { bucketsTitle, documentsText } from '../../text/evidence_text';

const HEIGHT = 96;

interface DocumentChartProps {
  evidence: JobEvidence;
  /** End of the look-back. */
  asOfMs: number;
  lookbackDays: number;
}

/** How many documents came when, over the whole look-back: gaps and a late begin are to be seen. */
export function DocumentChart({ evidence, asOfMs, lookbackDays }: DocumentChartProps) {
  const { format } = useSession();
  const { colorMode, euiTheme } = useEuiTheme();
  const titleId = useGeneratedHtmlId({ prefix: 'mlJobPickerDocuments' });
  const { buckets, bucketMs } = evidence;
  const [first] = buckets;
  if (first === undefined) return null;
  const startMs = Math.min(first.startMs, asOfMs - lookbackDays * DAY_MS);
  const title = bucketsTitle(bucketMs, format);
  return (
    <>
      <EuiTitle size="xxs">
        <h4 id={titleId}>{title}</h4>
      </EuiTitle>
      <Chart size={{ height: HEIGHT }}>
        <Settings
          baseTheme={colorMode === 'DARK' ? DARK_THEME : LIGHT_THEME}
          theme={{
            background: { color: 'transparent' },
            chartMargins: { top: 4, bottom: 0, left: 0, right: 0 },
          }}
          xDomain={{ min: startMs, max: asOfMs, minInterval: bucketMs }}
          ariaLabelledBy={titleId}
          ariaUseDefaultSummary={false}
        />
        <Axis id="time" position="bottom" hide tickFormat={(ms: number) => format.dateTime(ms)} />
        <Axis id="count" position="left" ticks={2} tickFormat={(count: number) => format.number(count)} />
        <BarSeries
          id="documents"
          name={title}
          color={euiTheme.colors.primary}
          xScaleType={ScaleType.Time}
          yScaleType={ScaleType.Linear}
          xAccessor="startMs"
          yAccessors={['documents']}
          data={buckets}
        />
      </Chart>
      <EuiFlexGroup justifyContent="spaceBetween" gutterSize="s" responsive={false}>
        {[startMs, asOfMs].map((ms) => (
          <EuiFlexItem key={ms} grow={false}>
            <EuiText size="xs" color="subdued">
              {format.dateTime(ms)}
            </EuiText>
          </EuiFlexItem>
        ))}
      </EuiFlexGroup>
      <BucketTable evidence={evidence} />
    </>
  );
}

/** The chart for those who can't see it. */
function BucketTable({ evidence }: { evidence: JobEvidence }) {
  const { format } = useSession();
  return (
    <EuiScreenReaderOnly>
      <table>
        <caption>
          {i18n.translate('mlJobPicker.evidence.bucketsCaption', {
            defaultMessage: '{title}; times without any are left out',
            values: { title: bucketsTitle(evidence.bucketMs, format) },
          })}
        </caption>
        <thead>
          <tr>
            <th scope="col">{i18n.translate('mlJobPicker.evidence.from', { defaultMessage: 'From' })}</th>
            <th scope="col">
              {i18n.translate('mlJobPicker.evidence.documents', { defaultMessage: 'Documents' })}
            </th>
          </tr>
        </thead>
        <tbody>
          {evidence.buckets.map(({ startMs, documents }) => (
            <tr key={startMs}>
              <th scope="row">{format.dateTime(startMs)}</th>
              <td>{documentsText(documents, evidence, format)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </EuiScreenReaderOnly>
  );
}
