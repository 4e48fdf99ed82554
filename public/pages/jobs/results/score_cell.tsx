import { EuiScreenReaderOnly, EuiSkeletonText, EuiText } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';

import type { InstalledJob } from '../../../../common/api/jobs';
import type { JobResults } from '../../../../common/api/results';
import { ScoreBadge } from '../../../components/results/score_badge';
import { ScoreSparkline } from '../../../components/results/score_sparkline';
import { useSession } from '../../../hooks/use_session';
import { anomalyCountText } from '../../../text/goal_results_text';
import { nothingNoticedText } from '../../../text/results_text';
import type { KnownResults } from './known_results';

interface ScoreCellProps {
  job: InstalledJob;
  results: KnownResults;
}

/** The highest score of a job in the time shown and how scores went, or why there is none. */
export function ScoreCell({ job, results }: ScoreCellProps) {
  switch (results.status) {
    case 'loading':
      return <EuiSkeletonText lines={1} size="s" />;
    case 'unreadable':
      return (
        <>
          <span aria-hidden={true}>–</span>
          <EuiScreenReaderOnly>
            <span>{i18n.translate('mlJobPicker.jobs.scoreUnknown', { defaultMessage: 'not known' })}</span>
          </EuiScreenReaderOnly>
        </>
      );
    case 'known':
      return <Known job={job} results={results} found={results.byJob.get(job.id)} />;
  }
}

interface KnownProps {
  job: InstalledJob;
  results: Extract<KnownResults, { status: 'known' }>;
  found: JobResults | undefined;
}

function Known({ job, results, found }: KnownProps) {
  const { format } = useSession();
  if (found?.max === undefined) {
    return (
      <EuiText size="xs" color="subdued">
        {nothingNoticedText({
          hasResults: found !== undefined,
          isIncomplete: results.isIncomplete,
          hadResults: job.latestResultMs !== undefined,
        })}
      </EuiText>
    );
  }
  const { score, interim } = found.max;
  return (
    <div>
      <ScoreBadge score={score} interim={interim} />
      <ScoreSparkline
        results={found}
        range={results.answer}
        label={i18n.translate('mlJobPicker.jobs.scoresOf', {
          defaultMessage: 'Anomaly scores of {title}',
          values: { title: job.title },
        })}
      />
      <EuiText size="xs" color="subdued">
        {anomalyCountText(found.anomalies, results.answer.threshold, format)}
      </EuiText>
    </div>
  );
}
