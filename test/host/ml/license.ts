import type { ILicense } from '@kbn/licensing-types';

/** Platinum or more and not expired: what ML calls a full licence. */
export function isFullLicense(license: ILicense): boolean {
  return license.isAvailable && license.isActive && license.hasAtLeast('platinum');
}

export function isBasicLicense(license: ILicense): boolean {
  return license.isAvailable && license.isActive && license.hasAtLeast('basic');
}
