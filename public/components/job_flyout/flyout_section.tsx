import { EuiSpacer, EuiTitle } from '@elastic/eui';
import React, { type PropsWithChildren } from 'react';

interface FlyoutSectionProps {
  title: string;
}

/** A part of the flyout under its heading. */
export function FlyoutSection({ title, children }: PropsWithChildren<FlyoutSectionProps>) {
  return (
    <section>
      <EuiSpacer />
      <EuiTitle size="xs">
        <h3>{title}</h3>
      </EuiTitle>
      <EuiSpacer size="s" />
      {children}
    </section>
  );
}
