import { EuiEmptyPrompt, EuiSpacer } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';

import type { JobsResponse } from '../../../common/api/jobs';
import { AsOf } from '../../components/as_of';
import { QueryView } from '../../components/query_view';
import { TabLink } from '../../components/tab_link';
import { WarningCallouts } from '../../components/warning_callouts';
import { useInstalledJobs } from '../../hooks/use_installed_jobs';
import { usePageTitle } from '../../hooks/use_page_title';
import { InstalledJobTable } from './installed_job_table';

/** The security jobs that are installed, and how they are now. */
export function JobsPage() {
  usePageTitle('jobs');
  const query = useInstalledJobs();
  return (
    <QueryView
      query={query}
      label={i18n.translate('mlJobPicker.jobs.loading', { defaultMessage: 'Installed jobs' })}
    >
      {(answer) => (
        <InstalledJobs answer={answer} isFetching={query.isFetching} onRefresh={() => void query.refetch()} />
      )}
    </QueryView>
  );
}

interface InstalledJobsProps {
  answer: JobsResponse;
  isFetching: boolean;
  onRefresh(): void;
}

function InstalledJobs({ answer, isFetching, onRefresh }: InstalledJobsProps) {
  const { jobs, warnings, asOfMs } = answer;
  return (
    <>
      <WarningCallouts warnings={warnings} />
      <AsOf asOfMs={asOfMs} isFetching={isFetching} onRefresh={onRefresh} />
      <EuiSpacer size="s" />
      {jobs.length > 0 && <InstalledJobTable jobs={jobs} nowMs={asOfMs} />}
      {jobs.length === 0 && warnings.length === 0 && <NoInstalledJobs />}
    </>
  );
}

function NoInstalledJobs() {
  return (
    <EuiEmptyPrompt
      iconType="machineLearningApp"
      titleSize="s"
      title={
        <h2>
          {i18n.translate('mlJobPicker.jobs.none', { defaultMessage: 'No security job is installed yet' })}
        </h2>
      }
      body={
        <p>
          {i18n.translate('mlJobPicker.jobs.noneHelp', {
            defaultMessage: 'Select some that fit your data and activate them.',
          })}
        </p>
      }
      actions={
        <TabLink tab="data">
          {i18n.translate('mlJobPicker.jobs.toData', { defaultMessage: 'See which jobs fit my data' })}
        </TabLink>
      }
    />
  );
}
