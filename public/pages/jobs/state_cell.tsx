import { EuiIcon, EuiText } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React, { useMemo } from 'react';

import { verifyJob } from '../../../common/activation/verify_job';
import type { InstalledJob, JobRule } from '../../../common/api/jobs';
import { StateSummary } from '../../components/state_summary';
import { gaveUpText } from '../../text/gave_up_text';
import { LookBackProgress } from './look_back_progress';

interface StateCellProps {
  job: InstalledJob;
  rules: JobRule[] | undefined;
}

/** How a job stands, how far its look-back is, and whether its row has more to say. */
export function StateCell({ job, rules }: StateCellProps) {
  const problems = useMemo(
    () => verifyJob(job, rules).checks.filter(({ status }) => status === 'problem').length,
    [job, rules]
  );
  return (
    <div>
      <StateSummary state={job.state} reasons={job.reasons} />
      <LookBackProgress job={job} />
      {job.stoppedAfterEmptySearches !== undefined && (
        <EuiText size="xs" data-test-subj={`mlJobPickerGaveUp-${job.id}`}>
          {gaveUpText(job.stoppedAfterEmptySearches)}
        </EuiText>
      )}
      {problems > 0 && (
        <EuiText size="xs" color="danger" data-test-subj={`mlJobPickerProblems-${job.id}`}>
          <EuiIcon type="warning" size="s" aria-hidden={true} />{' '}
          {i18n.translate('mlJobPicker.jobs.problems', {
            defaultMessage: '{count, plural, one {# check shows} other {# checks show}} a problem',
            values: { count: problems },
          })}
        </EuiText>
      )}
    </div>
  );
}
