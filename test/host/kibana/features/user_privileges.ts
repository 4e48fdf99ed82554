import type { FeatureKibanaPrivileges, KibanaFeatureConfig } from '@kbn/features-plugin/server';

import type { EnvironmentUser } from '../../environments/environment';
import { SUPERUSER, type PrivilegeRequirement, type RouteAuthorization } from '../http/route_security';

/** What one user may do in Kibana, from the features registered and those that the environment gives to the user. */
export class UserPrivileges {
  private readonly granted: ReadonlyMap<string, FeatureKibanaPrivileges>;
  private readonly unlimited: boolean;

  constructor(
    user: EnvironmentUser,
    private readonly features: readonly KibanaFeatureConfig[]
  ) {
    const { kibana } = user;
    this.unlimited = kibana === 'all';
    this.granted = new Map(
      features.flatMap((feature) => {
        const level = kibana === 'all' ? 'all' : kibana[feature.id];
        return level === undefined ? [] : [[feature.id, feature.privileges[level]] as const];
      })
    );
  }

  /** A privilege that no feature has is granted to unlimited users only. */
  hasApi(name: string): boolean {
    if (this.unlimited) return true;
    return name !== SUPERUSER && this.someGrant((grant) => grant.api?.includes(name) ?? false);
  }

  hasCapability(featureId: string, capability: string): boolean {
    return this.granted.get(featureId)?.ui.includes(capability) ?? false;
  }

  /** An application that no feature names is open to everybody. */
  canUseApp(appId: string): boolean {
    const owners = this.features.filter(({ app }) => app.includes(appId));
    if (this.unlimited || owners.length === 0) return true;
    return owners.some(({ id, app }) => {
      const grant = this.granted.get(id);
      return grant !== undefined && (grant.app ?? app).includes(appId);
    });
  }

  hasCatalogueEntry(entry: string): boolean {
    return [...this.granted].some(([id, grant]) => {
      const own = this.features.find((feature) => feature.id === id)?.catalogue ?? [];
      return (grant.catalogue ?? own).includes(entry);
    });
  }

  canReadSavedObjects(type: string): boolean {
    if (this.unlimited) return true;
    return this.someGrant(
      ({ savedObject }) => savedObject.all.includes(type) || savedObject.read.includes(type)
    );
  }

  /** What a route wants and the user lacks; nothing if the user may call it. */
  missingFor(authorization: RouteAuthorization): PrivilegeRequirement[] {
    switch (authorization.kind) {
      case 'disabled':
        return [];
      case 'required':
        return authorization.requirements.filter((requirement) => !this.meets(requirement));
    }
  }

  private meets({ kind, privileges }: PrivilegeRequirement): boolean {
    switch (kind) {
      case 'all':
        return privileges.every((name) => this.hasApi(name));
      case 'any':
        return privileges.some((name) => this.hasApi(name));
    }
  }

  private someGrant(test: (grant: FeatureKibanaPrivileges) => boolean): boolean {
    return [...this.granted.values()].some(test);
  }
}
