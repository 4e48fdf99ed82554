import { EuiText } from '@elastic/eui';
import React, { type PropsWithChildren } from 'react';

/** Lines of links are this far apart, so that each can be hit (WCAG 2.2, target size). */
const LINE_HEIGHT = '24px';

/** Small text of lists of links. */
export function DetailText({ children }: PropsWithChildren) {
  return (
    <EuiText size="xs" style={{ lineHeight: LINE_HEIGHT }}>
      {children}
    </EuiText>
  );
}
