import { EuiLink } from '@elastic/eui';
import React, { type PropsWithChildren } from 'react';

import { useAppLink } from '../hooks/use_app_link';
import { tabPath, type TabId } from '../tabs';

interface TabLinkProps {
  tab: TabId;
  'data-test-subj'?: string;
}

/** A link to a tab that closes what lies over the page and keeps the rest. */
export function TabLink({ tab, children, 'data-test-subj': testSubject }: PropsWithChildren<TabLinkProps>) {
  const link = useAppLink();
  return (
    <EuiLink
      {...link({ openJobId: undefined, activating: false }, tabPath(tab))}
      data-test-subj={testSubject}
    >
      {children}
    </EuiLink>
  );
}
