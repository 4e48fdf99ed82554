import { EuiFlexGroup, EuiFlexItem, EuiSpacer, EuiTitle } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React, { type ReactNode } from 'react';

import type { InstalledJob, JobRule } from '../../../../common/api/jobs';
import { JobVerificationList } from '../../../components/job_verification_list';
import { AnomalyList } from '../../../components/results/anomaly_list';
import { LearningNote } from '../../../components/results/learning_note';
import type { LinkedTime } from '../../../services/kibana_links/kibana_links';
import { MemoryText } from '../memory_text';
import type { JobPlace } from './job_links';
import { JobPlaces } from './job_places';
import type { KnownJobs } from './job_topics';
import { resultsOf, type KnownResults } from './known_results';
import { learningOfJob } from './why_nothing';

interface JobDetailsProps {
  job: InstalledJob;
  rules: JobRule[] | undefined;
  results: KnownResults;
  places: readonly JobPlace[];
  known: KnownJobs | undefined;
  time: LinkedTime;
  nowMs: number;
}

/** What the row of a job has no room for: its highest anomalies, where to go on, its checks and its memory. */
export function JobDetails({ job, rules, results, places, known, time, nowMs }: JobDetailsProps) {
  const records = resultsOf(results, job.id)?.topRecords ?? [];
  return (
    <div
      id={jobDetailsId(job.id)}
      tabIndex={-1}
      role="group"
      aria-label={i18n.translate('mlJobPicker.jobs.detailsOf', {
        defaultMessage: 'Anomalies and checks of {title}',
        values: { title: job.title },
      })}
      style={{ inlineSize: '100%', minInlineSize: 0 }}
      data-test-subj={`mlJobPickerJobDetails-${job.id}`}
    >
      <EuiFlexGroup gutterSize="l" wrap>
        <EuiFlexItem grow={2} style={{ minInlineSize: 280 }}>
          <Heading>
            {i18n.translate('mlJobPicker.jobs.details.anomalies', { defaultMessage: 'Highest anomalies' })}
          </Heading>
          {records.length > 0 && <AnomalyList records={records} titleOf={() => undefined} range={time} />}
          <LearningNote learning={learningOfJob(job, known, nowMs)} />
        </EuiFlexItem>
        <EuiFlexItem style={{ minInlineSize: 240 }}>
          <Heading>
            {i18n.translate('mlJobPicker.jobs.details.places', { defaultMessage: 'Open in' })}
          </Heading>
          <JobPlaces title={job.title} places={places} />
        </EuiFlexItem>
        <EuiFlexItem grow={false} style={{ minInlineSize: 120 }}>
          <Heading>{i18n.translate('mlJobPicker.jobTable.memory', { defaultMessage: 'Memory' })}</Heading>
          <MemoryText job={job} />
        </EuiFlexItem>
      </EuiFlexGroup>
      <EuiSpacer size="m" />
      <Heading>{i18n.translate('mlJobPicker.jobs.details.checks', { defaultMessage: 'Checks' })}</Heading>
      <JobVerificationList job={job} rules={rules} />
    </div>
  );
}

/** Of the element that can be focused. */
export function jobDetailsId(jobId: string): string {
  return `mlJobPickerJobDetails-${jobId}`;
}

function Heading({ children }: { children: ReactNode }) {
  return (
    <>
      <EuiTitle size="xxxs">
        <h3>{children}</h3>
      </EuiTitle>
      <EuiSpacer size="xs" />
    </>
  );
}
