import type { ILicense } from '@kbn/licensing-types';

import type { LicenseFacts } from '../services/sources';

/** What the licence says about ML. `hasAtLeast` does not look at expiry, so both are asked. */
export function readLicense(license: ILicense): LicenseFacts {
  return {
    type: license.type,
    isActive: license.isActive,
    allowsMl: license.isAvailable && license.isActive && license.hasAtLeast('platinum'),
  };
}
