import { useEffect, useMemo, useRef, type RefObject } from 'react';

import type { ChangeUrlParams } from '../../hooks/use_url_params';
import { leaveOutJobs, pinJobs, releaseJobs, type SelectionView } from '../../services/selection_view';

/** Puts jobs in or out, or leaves the choice to the solver again; each is a step in the browser's history. */
export interface ChoiceActions {
  pinned: readonly string[];
  leftOut: readonly string[];
  pin(jobId: string): void;
  leaveOut(jobId: string): void;
  release(jobId: string): void;
}

interface Choices {
  choices: ChoiceActions;
  /** For a heading that takes the focus when what was pressed has gone with its row. */
  headingRef: RefObject<HTMLHeadingElement>;
}

/** `isSolving`: the answer to the last choice is not there yet. */
export function useChoices(
  view: SelectionView,
  change: ChangeUrlParams<SelectionView>,
  isSolving: boolean
): Choices {
  const headingRef = useRef<HTMLHeadingElement>(null);
  const wasPressed = useRef(false);
  const choices = useMemo<ChoiceActions>(() => {
    const choose = (changes: Partial<SelectionView>) => {
      wasPressed.current = true;
      change(changes);
    };
    return {
      pinned: view.pinned,
      leftOut: view.leftOut,
      pin: (jobId) => choose(pinJobs(view, [jobId])),
      leaveOut: (jobId) => choose(leaveOutJobs(view, [jobId])),
      release: (jobId) => choose(releaseJobs(view, [jobId])),
    };
  }, [view, change]);

  // After each render: a row may go at once, or only with the new answer.
  useEffect(() => {
    if (!wasPressed.current) return;
    const { activeElement, body } = document;
    if (activeElement === null || activeElement === body) headingRef.current?.focus({ preventScroll: true });
    if (!isSolving) wasPressed.current = false;
  });
  return { choices, headingRef };
}
