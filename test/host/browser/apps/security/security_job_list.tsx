import {
  EuiButton,
  EuiCallOut,
  EuiEmptyPrompt,
  EuiHealth,
  EuiInMemoryTable,
  EuiSkeletonText,
  EuiText,
  type EuiBasicTableColumn,
} from '@elastic/eui';
import React from 'react';

import { jobActivity, type JobActivity, type SecurityJob, type SecurityJobs } from './security_jobs';

const ACTIVITY: Readonly<Record<JobActivity, { label: string; color: string }>> = {
  running: { label: 'Running', color: 'success' },
  changing: { label: 'Changing', color: 'warning' },
  failed: { label: 'Failed', color: 'danger' },
  stopped: { label: 'Stopped', color: 'subdued' },
};

const COLUMNS: Array<EuiBasicTableColumn<SecurityJob>> = [
  {
    field: 'id',
    name: 'Job',
    render: (id: string, job) => (
      <EuiText size="s">
        {job.customSettings?.security_app_display_name ?? id}
        <EuiText size="xs" color="subdued" component="div">
          {id}
        </EuiText>
      </EuiText>
    ),
  },
  {
    name: 'State',
    width: '14em',
    render: (job: SecurityJob) => {
      const { label, color } = ACTIVITY[jobActivity(job)];
      return (
        <EuiHealth color={color} data-test-subj={`securityJobState-${job.id}`}>
          {label} ({job.jobState}, datafeed {job.datafeedState || 'absent'})
        </EuiHealth>
      );
    },
  },
];

/** What the popover says about the security jobs that are installed, or why it can't. */
export function SecurityJobList({ state, retry }: { state: SecurityJobs; retry: () => void }) {
  switch (state.kind) {
    case 'loading':
      return (
        <EuiSkeletonText
          lines={4}
          isLoading
          contentAriaLabel="Security jobs"
          data-test-subj="securityJobsLoading"
        />
      );
    case 'noPermission':
      return (
        <EuiCallOut
          size="s"
          color="warning"
          iconType="lock"
          title="Security jobs are not available to you"
          data-test-subj="securityJobsNoPermission"
        >
          <p>{state.reason}</p>
        </EuiCallOut>
      );
    case 'error':
      return (
        <EuiCallOut
          size="s"
          color="danger"
          iconType="error"
          title="Security jobs could not be loaded"
          data-test-subj="securityJobsError"
        >
          <p>{state.reason}</p>
          <EuiButton size="s" color="danger" onClick={retry} data-test-subj="securityJobsRetry">
            Try again
          </EuiButton>
        </EuiCallOut>
      );
    case 'loaded':
      return state.jobs.length === 0 ? <NoJobs /> : <Jobs jobs={state.jobs} />;
  }
}

function NoJobs() {
  return (
    <EuiEmptyPrompt
      paddingSize="s"
      titleSize="xs"
      title={<h2>No security jobs are installed</h2>}
      data-test-subj="securityJobsEmpty"
    />
  );
}

function Jobs({ jobs }: { jobs: SecurityJob[] }) {
  return (
    <EuiInMemoryTable
      items={jobs}
      itemId="id"
      columns={COLUMNS}
      tableCaption="Installed security jobs"
      pagination={{ pageSize: 5, showPerPageOptions: false }}
      search={{ box: { incremental: true, placeholder: 'Search jobs', 'aria-label': 'Search jobs' } }}
      responsiveBreakpoint={false}
      data-test-subj="securityJobsTable"
    />
  );
}
