import { EuiLink } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';

import { useAppLink } from '../../hooks/use_app_link';
import { useUrlState } from '../../hooks/use_url_state';

interface ShowJobsLinkProps {
  sourceId: string;
}

/** Narrows the list of jobs below down to those that read this source. */
export function ShowJobsLink({ sourceId }: ShowJobsLinkProps) {
  const link = useAppLink();
  const [{ sourceId: chosen }] = useUrlState();
  if (chosen === sourceId) {
    return <>{i18n.translate('mlJobPicker.data.shownBelow', { defaultMessage: 'Shown below' })}</>;
  }
  return (
    <EuiLink
      {...link({ sourceId })}
      aria-label={i18n.translate('mlJobPicker.data.showJobsOf', {
        defaultMessage: 'Show below the jobs that read {source}',
        values: { source: sourceId },
      })}
      data-test-subj={`mlJobPickerChooseSource-${sourceId}`}
    >
      {i18n.translate('mlJobPicker.data.showJobs', { defaultMessage: 'Show below' })}
    </EuiLink>
  );
}
