import { useState } from 'react';

import type { Session } from '../services/session';
import { useSession } from './use_session';

/** Survives the application being left and entered again, not the page being loaded anew. */
const dismissedIn = new WeakMap<Session, ReadonlySet<string>>();

/** Ids of interrupted activations that the user does not want to be told of any more in this session, and how to add one. */
export function useDismissedActivations(): [ReadonlySet<string>, (activationId: string) => void] {
  const session = useSession();
  const [dismissed, setDismissed] = useState<ReadonlySet<string>>(
    () => dismissedIn.get(session) ?? new Set()
  );
  const dismiss = (activationId: string) => {
    const next = new Set([...dismissed, activationId]);
    dismissedIn.set(session, next);
    setDismissed(next);
  };
  return [dismissed, dismiss];
}
