import { EuiGlobalToastList } from '@elastic/eui';
import React from 'react';

import { useObservable } from '../use_observable';
import type { ToastsService } from './toasts_service';

export function GlobalToasts({ toasts }: { toasts: ToastsService }) {
  const shown = useObservable(toasts.toasts$, []);
  return (
    <EuiGlobalToastList
      aria-label="Notifications"
      data-test-subj="globalToastList"
      toasts={shown.map(({ lifeTimeMs, ...toast }) => ({ ...toast, toastLifeTimeMs: lifeTimeMs }))}
      dismissToast={({ id }) => toasts.remove(id)}
      toastLifeTimeMs={10_000}
    />
  );
}
