import { useMemo } from 'react';

import { alertRights, type AlertRights } from '../services/alert_rights';
import { useSession } from './use_session';

export function useAlertRights(): AlertRights {
  const { capabilities } = useSession().core.application;
  return useMemo(() => alertRights(capabilities), [capabilities]);
}
