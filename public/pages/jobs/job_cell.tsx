import { EuiText } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';

import type { InstalledJob } from '../../../common/api/jobs';
import type { FamilyJob } from '../../../common/jobs/job_generations';
import { JobLink } from '../../components/job_link';
import { ReplacedBy } from '../../components/replaced_by';

interface JobCellProps {
  job: InstalledJob;
  /** What became of it over the renames of its family; absent as long as that is not known. */
  generation: FamilyJob | undefined;
}

/** Which job a row is about, with Elasticsearch's own words for how it stands. */
export function JobCell({ job, generation }: JobCellProps) {
  return (
    <div>
      <EuiText size="s">
        <JobLink jobId={job.id} title={job.title} />
      </EuiText>
      <EuiText size="xs" color="subdued">
        <span className="eui-textBreakAll">{job.id}</span>
        <br />
        {i18n.translate('mlJobPicker.jobs.elasticsearchStates', {
          defaultMessage:
            'job {jobState}, {fed, select, true {datafeed {datafeedState}} other {no datafeed}}',
          values: {
            jobState: job.jobState,
            fed: String(job.datafeedState !== undefined),
            datafeedState: job.datafeedState ?? '',
          },
        })}
        <ReadingRules generation={generation} />
      </EuiText>
      <ReplacedBy jobIds={generation?.replacedBy ?? []} />
    </div>
  );
}

function ReadingRules({ generation }: Pick<JobCellProps, 'generation'>) {
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
