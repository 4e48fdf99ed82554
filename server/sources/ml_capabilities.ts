import type { MlCapabilitiesResponse } from '@kbn/ml-plugin/server';

import type { MlAccess } from './modules';
import { requireMl } from './require_ml';

/**
 * What the user may do in ML, as ML itself decides it.
 *
 * @throws ML's guard errors.
 */
export async function readMlCapabilities({
  ml,
  request,
  savedObjects,
}: MlAccess): Promise<MlCapabilitiesResponse> {
  return requireMl(ml).mlSystemProvider(request, savedObjects).mlCapabilities();
}
