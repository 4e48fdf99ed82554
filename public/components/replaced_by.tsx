import { EuiBadge, EuiText } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React, { Fragment } from 'react';

import { useKnownJobs } from '../hooks/use_known_jobs';
import { JobLink } from './job_link';

interface ReplacedByProps {
  /** Ids of the newer jobs; nothing is shown where there are none. */
  jobIds: readonly string[];
}

/** Marks an outdated job, with links to what takes its place. */
export function ReplacedBy({ jobIds }: ReplacedByProps) {
  return jobIds.length === 0 ? null : <Replacements jobIds={jobIds} />;
}

function Replacements({ jobIds }: ReplacedByProps) {
  const known = useKnownJobs();
  return (
    <EuiText size="xs" data-test-subj="mlJobPickerReplacedBy">
      <EuiBadge color="warning" iconType="clock">
        {i18n.translate('mlJobPicker.outdated', { defaultMessage: 'Outdated' })}
      </EuiBadge>{' '}
      {i18n.translate('mlJobPicker.replacedBy', { defaultMessage: 'replaced by' })}{' '}
      {jobIds.map((id, position) => (
        <Fragment key={id}>
          {position > 0 && ', '}
          <JobLink jobId={id} title={known?.get(id)?.title ?? id} />
        </Fragment>
      ))}
    </EuiText>
  );
}
