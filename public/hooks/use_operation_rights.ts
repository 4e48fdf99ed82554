import { i18n } from '@kbn/i18n';
import { useMemo } from 'react';

import type { RunState } from '../activation/run_state';
import { activationBlocker } from '../services/activation_blocker';
import { readinessText } from '../text/readiness_text';
import { useReadiness } from './use_readiness';
import { useSession } from './use_session';

/** Whether jobs may be started and stopped now. `lasting`: waiting does not change it. */
export type OperationRights = { allowed: true } | { allowed: false; why: string; lasting: boolean };

/** `state` is the operation of this page: one at a time. Rights that could not be checked are left to Kibana to decide. */
export function useOperationRights(state: RunState): OperationRights {
  const { format } = useSession();
  const { data, isError } = useReadiness();
  const isActing = state?.status === 'acting';
  return useMemo(() => {
    if (data !== undefined && !data.canActivate) {
      const blocker = activationBlocker(data);
      return {
        allowed: false,
        lasting: true,
        why:
          blocker === undefined
            ? i18n.translate('mlJobPicker.rights.missing', {
                defaultMessage: 'You may not change machine learning jobs.',
              })
            : readinessText(blocker, format).sentence,
      };
    }
    if (data === undefined && !isError) {
      return {
        allowed: false,
        lasting: false,
        why: i18n.translate('mlJobPicker.rights.checking', {
          defaultMessage: 'Your rights are being checked.',
        }),
      };
    }
    return isActing
      ? {
          allowed: false,
          lasting: false,
          why: i18n.translate('mlJobPicker.rights.underWay', {
            defaultMessage: 'Another operation is under way.',
          }),
        }
      : { allowed: true };
  }, [data, isError, isActing, format]);
}
