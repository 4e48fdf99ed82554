import type { KibanaRequest } from '@kbn/core/server';

import type { MlCapability } from './capabilities';
import {
  InsufficientBasicLicenseError,
  InsufficientFullLicenseError,
  InsufficientMLCapabilities,
  MLClusterClientUninitialized,
} from './errors';
import { isBasicLicense, isFullLicense } from './license';
import type { MlContext } from './ml_context';
import { resolveCapabilities } from './resolve_capabilities';

export interface MlGuard {
  license: 'basic' | 'full';
  capabilities: MlCapability[];
}

/**
 * Lets a call of a shared service through: ML has started, then licence, then capabilities
 * (x-pack/platform/plugins/shared/ml/server/shared_services/shared_services.ts).
 * @throws MLClusterClientUninitialized, Insufficient…LicenseError, UnknownMLCapabilitiesError, InsufficientMLCapabilities
 */
export async function assertAllowed(
  context: MlContext,
  request: KibanaRequest,
  guard: MlGuard
): Promise<void> {
  if (!context.started) {
    throw new MLClusterClientUninitialized();
  }
  await assertLicense(context, guard.license);
  if (guard.capabilities.length === 0) {
    return;
  }
  const { capabilities } = await resolveCapabilities(context, request);
  if (!guard.capabilities.every((capability) => capabilities[capability] === true)) {
    throw new InsufficientMLCapabilities();
  }
}

/** @throws InsufficientFullLicenseError or InsufficientBasicLicenseError */
export async function assertLicense({ core }: MlContext, needed: MlGuard['license']): Promise<void> {
  const license = await core.licensing.getLicense();
  switch (needed) {
    case 'full':
      if (!isFullLicense(license)) {
        throw new InsufficientFullLicenseError();
      }
      return;
    case 'basic':
      if (!isBasicLicense(license)) {
        throw new InsufficientBasicLicenseError();
      }
      return;
  }
}
