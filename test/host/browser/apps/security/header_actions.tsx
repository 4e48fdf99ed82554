import { EuiHeaderLink, EuiHeaderLinks } from '@elastic/eui';
import React from 'react';

import type { HostCoreStart } from '../../core/host_core';
import { MlJobSettings } from './ml_job_settings';

/** What Security puts into the second header bar (SEC/public/app/home/global_header/index.tsx), without the data view picker. */
export function HeaderActions({ core }: { core: HostCoreStart }) {
  return (
    <EuiHeaderLinks gutterSize="xs" popoverBreakpoints={[]} aria-label="Security actions">
      <MlJobSettings core={core} />
      <EuiHeaderLink
        iconType="indexOpen"
        color="primary"
        href={core.application.getUrlForApp('integrations', { path: '/browse/security' })}
        data-test-subj="add-data"
      >
        Add integrations
      </EuiHeaderLink>
    </EuiHeaderLinks>
  );
}
