import { BASIC_LICENSE_CAPABILITIES } from './capabilities';
import { isFullLicense } from './license';
import type { CapabilitiesSwitcher, MlHostCore } from './ml_context';

/** Below a platinum licence the `ml` UI capabilities are off, but for the few that need none. */
export function createLicenseSwitcher(core: MlHostCore): CapabilitiesSwitcher {
  return async (_request, capabilities) => {
    if (isFullLicense(await core.licensing.getLicense())) {
      return capabilities;
    }
    const ml = Object.entries(capabilities.ml ?? {}).map(
      ([name, on]) => [name, on && BASIC_LICENSE_CAPABILITIES.includes(name)] as const
    );
    return { ...capabilities, ml: Object.fromEntries(ml) };
  };
}
