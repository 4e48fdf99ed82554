import { EuiBasicTable, EuiText, type EuiBasicTableColumn } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React, { useMemo } from 'react';

import type { InstalledJob } from '../../../common/api/jobs';
import type { Recommendation } from '../../../common/api/recommendations';
import type { FamilyJob } from '../../../common/jobs/job_generations';
import { JobLink } from '../../components/job_link';
import { ReplacedBy } from '../../components/replaced_by';
import { SelectJobCheckbox } from '../../components/select_job_checkbox';
import { StateSummary } from '../../components/state_summary';
import { TimeText } from '../../components/time_text';
import { useInstalledGenerations } from '../../hooks/use_installed_generations';
import { useKnownJobs } from '../../hooks/use_known_jobs';
import { useSession } from '../../hooks/use_session';
import type { InstalledGenerations } from '../../services/installed_generations';
import type { Formatters } from '../../text/formatters';
import { LookBackProgress } from './look_back_progress';
import { MemoryText } from './memory_text';

interface InstalledJobTableProps {
  jobs: readonly InstalledJob[];
  /** Time of the answer, ms since the epoch. */
  nowMs: number;
}

/** Installed jobs with what they are doing. */
export function InstalledJobTable({ jobs, nowMs }: InstalledJobTableProps) {
  const { format } = useSession();
  const known = useKnownJobs();
  const generations = useInstalledGenerations(jobs);
  const columns = useMemo(
    () => installedColumns(format, nowMs, { known, generations }),
    [format, nowMs, known, generations]
  );
  return (
    <EuiBasicTable
      items={[...jobs]}
      itemId="id"
      columns={columns}
      tableCaption={i18n.translate('mlJobPicker.jobs.caption', { defaultMessage: 'Installed security jobs' })}
      responsiveBreakpoint="m"
      rowProps={({ id }) => ({ 'data-test-subj': `mlJobPickerInstalled-${id}` })}
    />
  );
}

/** What the running Kibana's own jobs say about the installed ones; absent as long as they are not known. */
interface Shipped {
  known: ReadonlyMap<string, Recommendation> | undefined;
  generations: InstalledGenerations | undefined;
}

function installedColumns(
  format: Formatters,
  nowMs: number,
  { known, generations }: Shipped
): Array<EuiBasicTableColumn<InstalledJob>> {
  return [
    {
      name: i18n.translate('mlJobPicker.jobTable.select', { defaultMessage: 'Select' }),
      width: '64px',
      // A job that no module brings cannot be activated from here.
      render: ({ id, title }: InstalledJob) =>
        known === undefined || known.has(id) ? <SelectJobCheckbox jobId={id} title={title} /> : '–',
    },
    {
      name: i18n.translate('mlJobPicker.jobTable.job', { defaultMessage: 'Job' }),
      render: (job: InstalledJob) => <InstalledJobCell job={job} generation={generations?.get(job.id)} />,
    },
    {
      name: i18n.translate('mlJobPicker.jobTable.state', { defaultMessage: 'State' }),
      render: (job: InstalledJob) => (
        <div>
          <StateSummary state={job.state} reasons={job.reasons} />
          <LookBackProgress job={job} />
        </div>
      ),
    },
    {
      name: i18n.translate('mlJobPicker.jobs.documents', { defaultMessage: 'Documents' }),
      align: 'right',
      width: '112px',
      render: ({ documents }: InstalledJob) => format.number(documents),
    },
    {
      name: i18n.translate('mlJobPicker.jobs.latestRecord', { defaultMessage: 'Latest document' }),
      width: '176px',
      render: ({ latestRecordMs }: InstalledJob) => <TimeText ms={latestRecordMs} nowMs={nowMs} />,
    },
    {
      name: i18n.translate('mlJobPicker.jobTable.memory', { defaultMessage: 'Memory' }),
      width: '152px',
      render: (job: InstalledJob) => <MemoryText job={job} />,
    },
  ];
}

interface InstalledJobCellProps {
  job: InstalledJob;
  generation: FamilyJob | undefined;
}

function InstalledJobCell({ job, generation }: InstalledJobCellProps) {
  return (
    <div>
      <EuiText size="s">
        <JobLink jobId={job.id} title={job.title} />
      </EuiText>
      <EuiText size="xs" color="subdued">
        <span className="eui-textBreakAll">{job.id}</span>
        <br />
        {i18n.translate('mlJobPicker.jobs.elasticsearchStates', {
          defaultMessage: 'job {jobState}, datafeed {datafeedState}',
          values: { jobState: job.jobState, datafeedState: job.datafeedState ?? '–' },
        })}
        <ReadingRules generation={generation} />
      </EuiText>
      <ReplacedBy jobIds={generation?.replacedBy ?? []} />
    </div>
  );
}

function ReadingRules({ generation }: Pick<InstalledJobCellProps, 'generation'>) {
  const count = generation?.ruleIds.length ?? 0;
  return count === 0 ? null : (
    <>
      <br />
      {i18n.translate('mlJobPicker.jobs.readBy', {
        defaultMessage: 'read by {count, plural, one {# detection rule} other {# detection rules}}',
        values: { count },
      })}
    </>
  );
}
