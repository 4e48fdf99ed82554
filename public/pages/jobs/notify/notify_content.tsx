import { EuiFlyoutBody, EuiFlyoutHeader, EuiSpacer } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React, { useMemo } from 'react';

import type { InstalledJob } from '../../../../common/api/jobs';
import { FocusedTitle } from '../../../components/focused_title';
import { QueryView } from '../../../components/query_view';
import { useInstalledJobs } from '../../../hooks/use_installed_jobs';
import { DetectionRules } from './detection_rules';
import { NotifiedJobs } from './notified_jobs';
import { RuleForJobs } from './rule_for_jobs';

interface NotifyContentProps {
  titleId: string;
  /** Empty: all that are installed. */
  jobIds: readonly string[];
  onJobIds(jobIds: readonly string[]): void;
  onClose(): void;
}

/** Which jobs it is about, who tells already, and a new rule that will. */
export function NotifyContent({ titleId, jobIds, onJobIds, onClose }: NotifyContentProps) {
  const query = useInstalledJobs();
  return (
    <>
      <EuiFlyoutHeader hasBorder>
        <FocusedTitle id={titleId}>
          {i18n.translate('mlJobPicker.notify.title', {
            defaultMessage: 'Get notified of what jobs notice',
          })}
        </FocusedTitle>
      </EuiFlyoutHeader>
      <EuiFlyoutBody>
        <QueryView
          query={query}
          label={i18n.translate('mlJobPicker.notify.loading', { defaultMessage: 'Installed jobs' })}
        >
          {({ jobs }) => <ForJobs installed={jobs} jobIds={jobIds} onJobIds={onJobIds} onClose={onClose} />}
        </QueryView>
      </EuiFlyoutBody>
    </>
  );
}

interface ForJobsProps extends Omit<NotifyContentProps, 'titleId'> {
  installed: readonly InstalledJob[];
}

function ForJobs({ installed, jobIds, onJobIds, onClose }: ForJobsProps) {
  const asked = jobIds.join();
  const jobs = useMemo(() => {
    const ids = new Set(asked.split(','));
    return asked === '' ? installed : installed.filter(({ id }) => ids.has(id));
  }, [installed, asked]);
  const missing = jobIds.filter((id) => !installed.some((job) => job.id === id));
  return (
    <>
      <NotifiedJobs jobs={jobs} missing={missing} onJobIds={onJobIds} />
      <EuiSpacer />
      {jobs.length > 0 && (
        <>
          <DetectionRules jobs={jobs} />
          <RuleForJobs
            // A rule on other jobs is another rule.
            key={jobs.map(({ id }) => id).join()}
            jobs={jobs}
            onClose={onClose}
          />
        </>
      )}
    </>
  );
}
