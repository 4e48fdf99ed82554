import { EuiCallOut, EuiSkeletonText, EuiSpacer, EuiText } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React, { useMemo } from 'react';

import type { InstalledJob } from '../../../../common/api/jobs';
import type { ResultsResponse } from '../../../../common/api/results';
import { KibanaLink } from '../../../components/kibana_link';
import { ScoreSwimLane } from '../../../components/results/score_swim_lane';
import { useSession } from '../../../hooks/use_session';
import { THRESHOLD_PATH, THRESHOLD_SETTING, resultsSummaryText } from '../../../text/results_text';
import type { KnownResults } from './known_results';
import { NothingNoticed } from './nothing_noticed';
import { highestLanes, summarize } from './summarize';

interface ResultsOverviewProps {
  /** The jobs that are shown. */
  jobs: readonly InstalledJob[];
  results: KnownResults;
  nowMs: number;
  /** Whether scores over time are shown here; they are not where groups show their own. */
  withLanes: boolean;
  /** Shows more of one job. */
  onOpen(jobId: string): void;
}

/** What the jobs noticed in the time shown, in a sentence and over time; or why there is nothing. */
export function ResultsOverview({ jobs, results, ...props }: ResultsOverviewProps) {
  return (
    <section
      aria-label={i18n.translate('mlJobPicker.jobs.overview', { defaultMessage: 'What the jobs noticed' })}
      data-test-subj="mlJobPickerResultsOverview"
    >
      {results.status === 'loading' && <EuiSkeletonText lines={2} size="s" />}
      {results.status === 'unreadable' && <Unreadable why={results.why} />}
      {results.status === 'known' && <Noticed jobs={jobs} answer={results.answer} {...props} />}
      <EuiSpacer size="s" />
    </section>
  );
}

function Unreadable({ why }: { why: string }) {
  return (
    <EuiCallOut
      size="s"
      color="warning"
      iconType="warning"
      title={i18n.translate('mlJobPicker.jobs.resultsUnreadable', {
        defaultMessage: 'What the jobs noticed could not be read',
      })}
      data-test-subj="mlJobPickerResultsUnreadable"
    >
      <p>{why}</p>
    </EuiCallOut>
  );
}

type NoticedProps = Pick<ResultsOverviewProps, 'jobs' | 'nowMs' | 'withLanes' | 'onOpen'> & {
  answer: ResultsResponse;
};

function Noticed({ jobs, answer, nowMs, withLanes, onOpen }: NoticedProps) {
  const { format } = useSession();
  const summary = useMemo(() => summarize(jobs, answer), [jobs, answer]);
  const lanes = useMemo(() => highestLanes(jobs, answer), [jobs, answer]);
  if (summary.noticing === 0) return <NothingNoticed jobs={jobs} answer={answer} nowMs={nowMs} />;
  return (
    <>
      <EuiText size="s" role="status">
        <p data-test-subj="mlJobPickerResultsSummary">{resultsSummaryText(summary, format)}</p>
      </EuiText>
      <EuiText size="xs" color="subdued">
        <p>
          {i18n.translate('mlJobPicker.jobs.thresholdMeaning', {
            defaultMessage:
              'Scores go from 0 to 100. The advanced setting says from which one on an anomaly counts:',
          })}{' '}
          <KibanaLink path={THRESHOLD_PATH} data-test-subj="mlJobPickerThresholdSetting">
            {THRESHOLD_SETTING}
          </KibanaLink>
        </p>
      </EuiText>
      {withLanes && lanes.length > 0 && (
        <>
          <EuiSpacer size="s" />
          <ScoreSwimLane
            lanes={lanes}
            range={answer}
            title={i18n.translate('mlJobPicker.jobs.lanes', {
              defaultMessage:
                'Highest anomaly score over time of {count, plural, one {# job} other {# jobs}}',
              values: { count: lanes.length },
            })}
            onOpen={onOpen}
          />
        </>
      )}
    </>
  );
}
