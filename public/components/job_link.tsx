import { EuiLink } from '@elastic/eui';
import React from 'react';

import { useAppLink } from '../hooks/use_app_link';

interface JobLinkProps {
  jobId: string;
  title: string;
}

/** The title of a job; opens its details over the page. */
export function JobLink({ jobId, title }: JobLinkProps) {
  const link = useAppLink();
  return (
    <EuiLink {...link({ openJobId: jobId })} data-test-subj={`mlJobPickerOpenJob-${jobId}`}>
      {title}
    </EuiLink>
  );
}
