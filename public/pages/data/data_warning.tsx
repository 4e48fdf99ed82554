import { EuiCallOut, EuiSpacer } from '@elastic/eui';
import React, { type ReactNode } from 'react';

interface DataWarningProps {
  title: string;
  children: ReactNode;
  'data-test-subj': string;
}

/** Says above a table what it lacks, and is read out when it appears. */
export function DataWarning({ title, children, 'data-test-subj': testSubject }: DataWarningProps) {
  return (
    <>
      <EuiCallOut
        announceOnMount
        size="s"
        color="warning"
        iconType="warning"
        title={title}
        data-test-subj={testSubject}
      >
        {children}
      </EuiCallOut>
      <EuiSpacer size="s" />
    </>
  );
}
