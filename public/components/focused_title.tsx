import { EuiTitle } from '@elastic/eui';
import React, { useEffect, useRef, type PropsWithChildren } from 'react';

interface FocusedTitleProps {
  id: string;
}

/** The heading of a flyout that takes the focus when it appears: for content that replaces what was focused before. */
export function FocusedTitle({ id, children }: PropsWithChildren<FocusedTitleProps>) {
  const ref = useRef<HTMLHeadingElement>(null);
  useEffect(() => ref.current?.focus(), []);
  return (
    <EuiTitle size="m">
      <h2 id={id} ref={ref} tabIndex={-1}>
        {children}
      </h2>
    </EuiTitle>
  );
}
