import type { KibanaResponse } from '@kbn/core/server';

import { HostResponse } from '../../kibana/http/kibana_response';

/**
 * Security's own form of an answer that is not 2xx: no envelope of core, and `status_code` for its `statusCode`
 * (…/security_solution/server/lib/detection_engine/routes/utils.ts).
 */
export function siemAnswer(
  status: number,
  message: string,
  more: { attributes?: Record<string, unknown> } = {}
): KibanaResponse {
  const headers = { 'content-type': 'application/json' };
  return new HostResponse(status, { message, status_code: status, ...more }, { headers });
}
