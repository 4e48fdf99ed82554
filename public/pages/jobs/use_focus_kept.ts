import { useCallback, useEffect, useRef } from 'react';

/** How far what the button of a cell does has come: its effect is not seen yet, is coming about, or is there (or failed). */
export type EffectPhase = 'before' | 'coming' | 'over';

/**
 * Keeps the focus in a cell whose button goes away by what it does. What the user has moved the focus to meanwhile keeps
 * it, and so does a cell whose button was not pressed.
 */
export function useFocusKept(phase: EffectPhase) {
  const cellRef = useRef<HTMLDivElement>(null);
  const wasPressed = useRef(false);
  const press = useCallback(() => {
    wasPressed.current = true;
  }, []);

  // After each render: the button is first disabled and later gone, and the focus would be lost either time.
  useEffect(() => {
    if (!wasPressed.current || phase === 'before') return;
    if (isLost(document.activeElement)) cellRef.current?.focus({ preventScroll: true });
    if (phase === 'over') wasPressed.current = false;
  });

  return { cellRef, press };
}

/** What has been disabled keeps the focus for a moment, but not for long. */
function isLost(focused: Element | null): boolean {
  return focused === null || focused === document.body || focused.matches(':disabled');
}
