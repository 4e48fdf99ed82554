import { expandModule, type ExpandedModule } from './expand_module';
import { SECURITY_AUTH } from './security_auth';
import { SECURITY_LINUX } from './security_linux';
import { SECURITY_NETWORK } from './security_network';
import { SECURITY_WINDOWS } from './security_windows';

/**
 * Elastic's security modules of the current generation as far as the catalogue knows them, in the order of their ids.
 * For people whom Kibana does not give its modules, and for the embedded host (docs/decisions/0004-known-modules.md).
 */
export const KNOWN_MODULES: readonly ExpandedModule[] = [
  SECURITY_AUTH,
  SECURITY_LINUX,
  SECURITY_NETWORK,
  SECURITY_WINDOWS,
].map(expandModule);
