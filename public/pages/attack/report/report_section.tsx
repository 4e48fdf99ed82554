import { EuiSpacer, EuiTitle } from '@elastic/eui';
import React, { type PropsWithChildren } from 'react';

/** A part of the report under its heading. */
export function ReportSection({ title, children }: PropsWithChildren<{ title: string }>) {
  return (
    <section aria-label={title}>
      <EuiSpacer size="l" />
      <EuiTitle size="s">
        <h3>{title}</h3>
      </EuiTitle>
      <EuiSpacer size="s" />
      {children}
    </section>
  );
}
