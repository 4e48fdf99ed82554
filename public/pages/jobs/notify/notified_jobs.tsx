import { EuiBadge, EuiBadgeGroup, EuiSpacer, EuiText, EuiTitle } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';

import type { InstalledJob } from '../../../../common/api/jobs';
import { ShowAllButton } from '../../../components/show_all_button';
import { useBeginning } from '../../../hooks/use_beginning';
import { useSession } from '../../../hooks/use_session';

interface NotifiedJobsProps {
  jobs: readonly InstalledJob[];
  /** Asked for, but not installed in this space. */
  missing: readonly string[];
  onJobIds(jobIds: readonly string[]): void;
}

/** Jobs shown at first. */
const SHOWN = 10;

/** The jobs that it is about; each can be left out, but for the last one. */
export function NotifiedJobs({ jobs, missing, onJobIds }: NotifiedJobsProps) {
  const { format } = useSession();
  const { shown, showAll } = useBeginning(jobs, SHOWN);
  return (
    <section>
      <EuiTitle size="xs">
        <h3>
          {i18n.translate('mlJobPicker.notify.jobs', {
            defaultMessage: '{count, plural, one {# job} other {# jobs}}',
            values: { count: jobs.length },
          })}
        </h3>
      </EuiTitle>
      <EuiSpacer size="s" />
      <EuiBadgeGroup data-test-subj="mlJobPickerNotifiedJobs">
        {shown.map((job) => (
          <JobBadge
            key={job.id}
            job={job}
            onRemove={
              jobs.length > 1
                ? () => onJobIds(jobs.filter(({ id }) => id !== job.id).map(({ id }) => id))
                : undefined
            }
          />
        ))}
      </EuiBadgeGroup>
      {showAll !== undefined && (
        <ShowAllButton
          text={i18n.translate('mlJobPicker.notify.allJobs', {
            defaultMessage: 'Show all {count} jobs',
            values: { count: jobs.length },
          })}
          onClick={showAll}
          data-test-subj="mlJobPickerAllNotifiedJobs"
        />
      )}
      {jobs.length === 0 && missing.length === 0 && (
        <EuiText size="s">
          {i18n.translate('mlJobPicker.notify.noJobs', {
            defaultMessage:
              'No security job is installed in this space yet, so there is nothing to be notified of.',
          })}
        </EuiText>
      )}
      {missing.length > 0 && (
        <EuiText size="s" data-test-subj="mlJobPickerMissingJobs">
          {i18n.translate('mlJobPicker.notify.missingJobs', {
            defaultMessage: 'Not installed in this space: {ids}.',
            values: { ids: format.list(missing, SHOWN) },
          })}
        </EuiText>
      )}
    </section>
  );
}

function JobBadge({ job, onRemove }: { job: InstalledJob; onRemove: (() => void) | undefined }) {
  if (onRemove === undefined) return <EuiBadge color="hollow">{job.title}</EuiBadge>;
  return (
    <EuiBadge
      color="hollow"
      iconType="cross"
      iconSide="right"
      iconOnClick={onRemove}
      iconOnClickAriaLabel={i18n.translate('mlJobPicker.notify.removeJob', {
        defaultMessage: 'Leave out {title}',
        values: { title: job.title },
      })}
    >
      {job.title}
    </EuiBadge>
  );
}
