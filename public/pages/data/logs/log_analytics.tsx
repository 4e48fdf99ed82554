import { EuiButton, EuiSpacer, EuiText, EuiTitle } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React, { useMemo } from 'react';

import type { DataSourcesResponse } from '../../../../common/api/data_sources';
import { IsCheckingProvider } from '../../../hooks/use_is_checking';
import { useInstalledJobs } from '../../../hooks/use_installed_jobs';
import { useRecommendations } from '../../../hooks/use_recommendations';
import { useSession } from '../../../hooks/use_session';
import { useAppLink } from '../../../hooks/use_app_link';
import { scopeProblemText } from '../../../text/scope_problem_text';
import { InstalledLogJobList } from './installed_log_job_list';
import { LogDatasetTable } from './log_dataset_table';
import { logDatasets } from '../../../services/log_datasets';
import { LogIndicesField } from './log_indices_field';
import { LogKindChoice } from './log_kind_choice';
import { LOG_KINDS, installedLogJobs, logJobId } from '../../../services/log_kinds';
import { useLogChoice } from './use_log_choice';

interface LogAnalyticsProps {
  answer: DataSourcesResponse;
}

/** Jobs on the rate and the messages of chosen datasets: what is installed, what to watch, and on to their activation. */
export function LogAnalytics({ answer: { sources, indexPattern } }: LogAnalyticsProps) {
  const { data, isChecking } = useRecommendations();
  const installed = useInstalledJobs().data?.jobs;
  const datasets = useMemo(
    () => logDatasets(sources, data?.jobs ?? [], indexPattern),
    [sources, data, indexPattern]
  );
  const choice = useLogChoice(datasets);
  const knownIds = useMemo(() => new Set(data?.jobs.map(({ id }) => id)), [data]);
  const running = LOG_KINDS.flatMap((kind) => installedLogJobs(kind, installed ?? []));
  const chosen = datasets.filter(({ id }) => choice.chosenIds.has(id));
  const jobIds = LOG_KINDS.filter((kind) => choice.kinds.has(kind))
    .map(logJobId)
    .filter((id) => knownIds.has(id));
  return (
    <IsCheckingProvider value={isChecking}>
      <Introduction />
      {running.length > 0 && <InstalledLogJobList jobs={running} knownIds={knownIds} />}
      <LogDatasetTable datasets={datasets} chosenIds={choice.chosenIds} onChoose={choice.chooseDataset} />
      <EuiSpacer size="m" />
      <EuiTitle size="xs">
        <h3>{i18n.translate('mlJobPicker.logs.watch', { defaultMessage: 'What to watch' })}</h3>
      </EuiTitle>
      <EuiSpacer size="s" />
      {LOG_KINDS.map((kind) => (
        <LogKindChoice
          key={kind}
          kind={kind}
          isOffered={data === undefined || knownIds.has(logJobId(kind))}
          isChosen={choice.kinds.has(kind)}
          datasets={chosen}
          onChoose={choice.chooseKind}
        />
      ))}
      <LogIndicesField
        value={choice.indices}
        error={choice.problem === undefined ? undefined : scopeProblemText(choice.problem)}
        onChange={choice.setIndices}
      />
      <EuiSpacer size="m" />
      <ReviewButton jobIds={jobIds} indices={choice.usable} />
    </IsCheckingProvider>
  );
}

function Introduction() {
  return (
    <>
      <EuiText size="s" color="subdued">
        {i18n.translate('mlJobPicker.logs.introduction', {
          defaultMessage:
            'Jobs that learn how much and what your datasets log. Choose the datasets and what to watch; the review then shows what the jobs would read.',
        })}
      </EuiText>
      <EuiSpacer size="s" />
    </>
  );
}

interface ReviewButtonProps {
  jobIds: string[];
  indices: string | undefined;
}

/** On to the review of just these jobs; says what is still to be chosen. */
function ReviewButton({ jobIds, indices }: ReviewButtonProps) {
  const link = useAppLink();
  const { runner } = useSession();
  const label = i18n.translate('mlJobPicker.logs.review', {
    defaultMessage: 'Review {count, plural, one {# log job} other {# log jobs}}',
    values: { count: jobIds.length },
  });
  const missing = missingText(jobIds, indices);
  if (missing !== undefined || indices === undefined) {
    return (
      <EuiText size="s" color="subdued" data-test-subj="mlJobPickerLogsMissing">
        {missing}
      </EuiText>
    );
  }
  const { href, onClick } = link({ preset: { jobIds, indices }, activating: true, openJobId: undefined });
  const address = {
    href,
    onClick: (event: React.MouseEvent) => {
      // What is over would stand in the way of the review.
      runner.dismiss();
      onClick(event);
    },
  };
  return (
    <EuiButton {...address} data-test-subj="mlJobPickerReviewLogs">
      {label}
    </EuiButton>
  );
}

function missingText(jobIds: readonly string[], indices: string | undefined): string | undefined {
  if (indices === undefined) {
    return i18n.translate('mlJobPicker.logs.chooseDatasets', {
      defaultMessage: 'Choose datasets, or name indices.',
    });
  }
  return jobIds.length > 0
    ? undefined
    : i18n.translate('mlJobPicker.logs.chooseKind', { defaultMessage: 'Choose what to watch.' });
}
