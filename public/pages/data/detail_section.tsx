import { EuiSpacer, EuiTitle } from '@elastic/eui';
import React, { type PropsWithChildren } from 'react';

interface DetailSectionProps {
  title: string;
}

/** A part of the details of a row. */
export function DetailSection({ title, children }: PropsWithChildren<DetailSectionProps>) {
  return (
    <section>
      <EuiTitle size="xxs">
        <h3>{title}</h3>
      </EuiTitle>
      <EuiSpacer size="xs" />
      {children}
      <EuiSpacer size="s" />
    </section>
  );
}
