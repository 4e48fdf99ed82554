import { useState } from 'react';

export interface Beginning<T> {
  shown: readonly T[];
  /** Shows all; undefined where all are shown. */
  showAll: (() => void) | undefined;
}

/** The first items of a long list, until all are asked for. */
export function useBeginning<T>(items: readonly T[], count: number): Beginning<T> {
  const [all, setAll] = useState(false);
  // One more takes no more room than what asks for it.
  const whole = all || items.length <= count + 1;
  return whole
    ? { shown: items, showAll: undefined }
    : { shown: items.slice(0, count), showAll: () => setAll(true) };
}
