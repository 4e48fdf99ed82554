/**
 * The part of `@kbn/fleet-plugin/server` that this plugin uses.
 * Sources (below x-pack/platform/plugins/shared/fleet/server): plugin.ts (FleetStartContract),
 * services/epm/package_service.ts, services/epm/packages/get.ts, types/rest_spec/epm.ts; who may read:
 * routes/epm/index.ts (READ_PACKAGE_INFO_AUTHZ) and ../common/authz.ts.
 */
declare module '@kbn/fleet-plugin/server' {
  import type { KibanaRequest } from '@kbn/core/server';

  export interface InstalledPackagesParams {
    /**
     * Only packages with an index template of this type. Without it, newer versions list packages without any index template,
     * older ones don't.
     */
    dataStreamType?: 'logs' | 'metrics' | 'traces' | 'synthetics' | 'profiling';
    /** Beginning of the package's name. */
    nameQuery?: string;
    /** From the page before. */
    searchAfter?: unknown[];
    /** At most 10,000, but only the first 20 packages of a page have a title: their manifests are looked up without a size. */
    perPage: number;
    /** By name. */
    sortOrder: 'asc' | 'desc';
    /** Costs one more request to Elasticsearch. */
    showOnlyActiveDataStreams?: boolean;
  }

  export interface InstalledPackage {
    /** `system`, `okta`… */
    name: string;
    version: string;
    /** Always `installed`; those being installed, and those that failed, are left out. */
    status: string;
    title?: string;
    description?: string;
    /** `name` is an index pattern, `logs-system.auth-*`; `title` is the stream's name within the package, `auth`. */
    dataStreams: Array<{ name: string; title: string }>;
  }

  export interface InstalledPackagesResult {
    items: InstalledPackage[];
    /** Of all pages. */
    total: number;
    /** For the next page; absent when this one is empty, not yet when it is the last. */
    searchAfter?: unknown[];
  }

  export interface PackageClient {
    /**
     * The packages that are installed, in all spaces; Kibana reads them as its internal user.
     * @throws an error named `FleetUnauthorizedError`, without a status, if the user has neither Integrations (read or all) nor
     *   Fleet (all)
     */
    getInstalledPackages(params: InstalledPackagesParams): Promise<InstalledPackagesResult>;
  }

  /** Returned from Fleet's `start`. */
  export interface FleetStartContract {
    packageService: { asScoped(request: KibanaRequest): PackageClient };
  }
}
