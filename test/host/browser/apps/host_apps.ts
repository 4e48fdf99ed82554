import type { HostApps } from '../core/core_system';
import { placeholderApps } from './placeholder_apps';
import { securityApp } from './security/security_app';

/** The applications that the host brings along. */
export const hostApps: HostApps = (getStart) => [securityApp(getStart), ...placeholderApps(getStart)];
