import { useEffect, useState } from 'react';

/**
 * When the component that calls it goes, the focus returns to what had it before, unless something else has it by then. EUI's
 * own return knows only what had the focus before the flyout was there last, which may have been another flyout.
 */
export function useReturnFocus(): void {
  const [opener] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      // After EUI's own, which comes a moment later.
      setTimeout(() => {
        const isLost = document.activeElement === null || document.activeElement === document.body;
        if (isLost && opener instanceof HTMLElement && opener.isConnected) opener.focus();
      });
    },
    [opener]
  );
}
