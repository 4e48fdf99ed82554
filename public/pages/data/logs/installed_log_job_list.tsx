import { EuiFlexGroup, EuiFlexItem, EuiLink, EuiSpacer, EuiText, EuiTitle } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';

import type { InstalledJob } from '../../../../common/api/jobs';
import { CodeList } from '../../../components/code_list';
import { JobLink } from '../../../components/job_link';
import { KibanaLink } from '../../../components/kibana_link';
import { StateBadge } from '../../../components/state_badge';
import { useAppLink } from '../../../hooks/use_app_link';
import { useSession } from '../../../hooks/use_session';
import { tabPath } from '../../../tabs';

interface InstalledLogJobListProps {
  jobs: readonly InstalledJob[];
  /** Jobs that the application has details of. */
  knownIds: ReadonlySet<string>;
}

/** The installed jobs that watch logs: how they are, what they read, and where to go on. */
export function InstalledLogJobList({ jobs, knownIds }: InstalledLogJobListProps) {
  const link = useAppLink();
  return (
    <>
      <EuiTitle size="xs">
        <h3>{i18n.translate('mlJobPicker.logs.installed', { defaultMessage: 'Installed already' })}</h3>
      </EuiTitle>
      <ul data-test-subj="mlJobPickerInstalledLogJobs">
        {jobs.map((job) => (
          <li key={job.id}>
            <EuiSpacer size="xs" />
            <InstalledLogJob job={job} isKnown={knownIds.has(job.id)} />
          </li>
        ))}
      </ul>
      <EuiSpacer size="xs" />
      <EuiText size="s">
        <EuiLink {...link({}, tabPath('jobs'))}>
          {i18n.translate('mlJobPicker.logs.toMyJobs', { defaultMessage: 'What they noticed: my jobs' })}
        </EuiLink>
      </EuiText>
      <EuiSpacer size="m" />
    </>
  );
}

function InstalledLogJob({ job, isKnown }: { job: InstalledJob; isKnown: boolean }) {
  const { links } = useSession();
  return (
    <EuiFlexGroup gutterSize="s" alignItems="center" wrap responsive={false}>
      <EuiFlexItem grow={false}>
        <EuiText size="s">
          {isKnown ? (
            <JobLink jobId={job.id} title={job.title} />
          ) : (
            <KibanaLink path={links.jobList(job.id)}>{job.id}</KibanaLink>
          )}
        </EuiText>
      </EuiFlexItem>
      <EuiFlexItem grow={false}>
        <StateBadge state={job.state} reasons={job.reasons} />
      </EuiFlexItem>
      <EuiFlexItem>
        <EuiText size="s">
          {job.indices.length > 0
            ? i18n.translate('mlJobPicker.logs.reads', { defaultMessage: 'reads' })
            : i18n.translate('mlJobPicker.logs.readsNothing', { defaultMessage: 'has no datafeed' })}{' '}
          <CodeList items={job.indices} />
        </EuiText>
      </EuiFlexItem>
    </EuiFlexGroup>
  );
}
