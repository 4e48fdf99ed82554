import {
  EuiButton,
  EuiFlexGroup,
  EuiFlexItem,
  EuiFlyout,
  EuiFlyoutBody,
  EuiFlyoutFooter,
  EuiFlyoutHeader,
  EuiTitle,
  useGeneratedHtmlId,
} from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';

import { useAppLink } from '../../hooks/use_app_link';
import { useInstalledJobs } from '../../hooks/use_installed_jobs';
import { useRecommendations } from '../../hooks/use_recommendations';
import { useSelection } from '../../hooks/use_selection';
import { useUrlState } from '../../hooks/use_url_state';
import { QueryView } from '../query_view';
import { InstalledJobDetails } from './installed_job_details';
import { JobDetails } from './job_details';

/** The details of the job that the address names, over the page. */
export function JobFlyout() {
  const [{ openJobId }] = useUrlState();
  return openJobId === undefined ? null : <OpenJobFlyout jobId={openJobId} />;
}

function OpenJobFlyout({ jobId }: { jobId: string }) {
  const [, change] = useUrlState();
  const titleId = useGeneratedHtmlId({ prefix: 'mlJobPickerJobTitle' });
  const query = useRecommendations();
  const job = query.data?.jobs.find(({ id }) => id === jobId);
  return (
    <EuiFlyout
      size="m"
      onClose={() => change(() => ({ openJobId: undefined }))}
      aria-labelledby={titleId}
      data-test-subj="mlJobPickerJobFlyout"
    >
      <EuiFlyoutHeader hasBorder>
        <EuiTitle size="m">
          <h2 id={titleId}>{job?.title ?? jobId}</h2>
        </EuiTitle>
      </EuiFlyoutHeader>
      <EuiFlyoutBody>
        <QueryView
          query={query}
          label={i18n.translate('mlJobPicker.job.loading', { defaultMessage: 'Details of the job' })}
        >
          {(answer) =>
            job === undefined ? (
              <OtherJob jobId={jobId} />
            ) : (
              <JobDetails job={job} answer={answer} isFetching={query.isFetching} onRefresh={query.refresh} />
            )
          }
        </QueryView>
      </EuiFlyoutBody>
      {job !== undefined && (
        <EuiFlyoutFooter>
          <JobActions jobId={job.id} />
        </EuiFlyoutFooter>
      )}
    </EuiFlyout>
  );
}

/** A job that no module has: one that somebody made, an older generation, or none at all. */
function OtherJob({ jobId }: { jobId: string }) {
  const query = useInstalledJobs();
  return (
    <QueryView
      query={query}
      label={i18n.translate('mlJobPicker.job.loading', { defaultMessage: 'Details of the job' })}
    >
      {({ jobs }) => <InstalledJobDetails job={jobs.find(({ id }) => id === jobId)} />}
    </QueryView>
  );
}

function JobActions({ jobId }: { jobId: string }) {
  const selection = useSelection();
  const link = useAppLink();
  const selected = selection.has(jobId);
  const selectedWithThis = selected ? selection.ids : [...selection.ids, jobId];
  return (
    <EuiFlexGroup justifyContent="flexEnd" gutterSize="s" responsive={false} wrap>
      <EuiFlexItem grow={false}>
        <EuiButton
          onClick={() => (selected ? selection.remove([jobId]) : selection.add([jobId]))}
          iconType={selected ? 'cross' : 'check'}
          data-test-subj="mlJobPickerToggleOpenJob"
        >
          {selected
            ? i18n.translate('mlJobPicker.job.deselect', { defaultMessage: 'Remove from selection' })
            : i18n.translate('mlJobPicker.job.select', { defaultMessage: 'Select' })}
        </EuiButton>
      </EuiFlexItem>
      <EuiFlexItem grow={false}>
        <EuiButton
          fill
          {...link({ jobIds: [...selectedWithThis], activating: true, openJobId: undefined })}
          data-test-subj="mlJobPickerReviewOpenJob"
        >
          {i18n.translate('mlJobPicker.selection.review', { defaultMessage: 'Review and activate' })}
        </EuiButton>
      </EuiFlexItem>
    </EuiFlexGroup>
  );
}
