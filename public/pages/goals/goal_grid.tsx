import { useEuiTheme } from '@elastic/eui';
import React, { type PropsWithChildren } from 'react';

/** Narrowest card that is still easy to read; a narrower window gets cards of its own width. */
const CARD_WIDTH = 400;

/** Goal cards side by side, as many as fit. */
export function GoalGrid({ children }: PropsWithChildren) {
  const { euiTheme } = useEuiTheme();
  return (
    <div
      style={{
        display: 'grid',
        gap: euiTheme.size.base,
        gridTemplateColumns: `repeat(auto-fill, minmax(min(${CARD_WIDTH}px, 100%), 1fr))`,
      }}
    >
      {children}
    </div>
  );
}
