import type { HostCore } from '../host_plugin';
import type { CapabilitiesSwitcher } from './capabilities/capabilities_service';

/** What the host's own plugins get; more than the agreed minimum, so that licence and upgrade mode can take capabilities away. */
export interface KibanaHostCore extends HostCore {
  capabilities: HostCore['capabilities'] & { registerSwitcher(switcher: CapabilitiesSwitcher): void };
}
