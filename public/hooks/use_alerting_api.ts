import { useMemo } from 'react';

import { createAlertingApi, type AlertingApi } from '../services/alerting_api';
import { useSession } from './use_session';

export function useAlertingApi(): AlertingApi {
  const { http } = useSession().core;
  return useMemo(() => createAlertingApi(http), [http]);
}
