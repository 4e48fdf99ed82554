import type { KibanaRequest } from '@kbn/core/server';

import type { FeatureRegistry } from '../features/feature_registry';
import { UserPrivileges } from '../features/user_privileges';
import { requestState } from '../http/request_state';

/** Feature id → capability → granted. */
export type FeatureCapabilities = Record<string, Record<string, boolean>>;

/**
 * Takes capabilities away for reasons other than the user's privileges, such as the licence. Returns those it changes
 * (core.capabilities.registerSwitcher). What the user doesn't have stays away, whatever a switcher says.
 */
export type CapabilitiesSwitcher = (
  request: KibanaRequest,
  capabilities: FeatureCapabilities
) => FeatureCapabilities | Promise<FeatureCapabilities>;

/** Everything that `POST /api/core/capabilities` answers. */
export interface BrowserCapabilities {
  navLinks: Record<string, boolean>;
  catalogue: Record<string, boolean>;
  management: Record<string, never>;
  [featureId: string]: Record<string, boolean>;
}

export class CapabilitiesService {
  private readonly switchers: CapabilitiesSwitcher[] = [];

  constructor(private readonly features: FeatureRegistry) {}

  registerSwitcher(switcher: CapabilitiesSwitcher): void {
    this.switchers.push(switcher);
  }

  async resolve(request: KibanaRequest): Promise<FeatureCapabilities> {
    let capabilities = this.fromPrivileges(request);
    for (const switcher of this.switchers) {
      capabilities = withChanges(capabilities, await switcher(request, structuredClone(capabilities)));
    }
    return capabilities;
  }

  /** @param applications ids of all applications that the browser knows */
  async resolveForBrowser(
    request: KibanaRequest,
    applications: readonly string[]
  ): Promise<BrowserCapabilities> {
    const privileges = this.privilegesOf(request);
    const entries = this.features.getAll().flatMap(({ catalogue }) => catalogue ?? []);
    return {
      ...(await this.resolve(request)),
      navLinks: Object.fromEntries(applications.map((id) => [id, privileges.canUseApp(id)])),
      catalogue: Object.fromEntries(entries.map((entry) => [entry, privileges.hasCatalogueEntry(entry)])),
      management: {},
    };
  }

  private fromPrivileges(request: KibanaRequest): FeatureCapabilities {
    const privileges = this.privilegesOf(request);
    return Object.fromEntries(
      this.features.getAll().map(({ id, privileges: { all, read } }) => {
        const names = new Set([...all.ui, ...read.ui]);
        return [id, Object.fromEntries([...names].map((name) => [name, privileges.hasCapability(id, name)]))];
      })
    );
  }

  private privilegesOf(request: KibanaRequest): UserPrivileges {
    return new UserPrivileges(requestState(request).user, this.features.getAll());
  }
}

function withChanges(capabilities: FeatureCapabilities, changes: FeatureCapabilities): FeatureCapabilities {
  return Object.fromEntries(
    Object.entries(capabilities).map(([featureId, own]) => [
      featureId,
      Object.fromEntries(
        Object.entries(own).map(([name, granted]) => [name, granted && (changes[featureId]?.[name] ?? true)])
      ),
    ])
  );
}
