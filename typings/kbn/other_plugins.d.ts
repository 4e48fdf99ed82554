/** Source: x-pack/platform/packages/shared/licensing-types (before 9.x: x-pack/plugins/licensing/common/types.ts). */
declare module '@kbn/licensing-types' {
  export type LicenseType = 'basic' | 'standard' | 'gold' | 'platinum' | 'enterprise' | 'trial';

  export interface ILicense {
    readonly type?: LicenseType;
    readonly isActive: boolean;
    readonly isAvailable: boolean;
    readonly expiryDateInMillis?: number;
    /** Does not look at expiry: combine with `isActive`. */
    hasAtLeast(minimum: LicenseType): boolean;
  }

  export interface LicensingApiRequestHandlerContext {
    license: ILicense;
  }
}

/** Source: x-pack/platform/plugins/shared/features/common/kibana_feature.ts, …/server/plugin.ts. */
declare module '@kbn/features-plugin/server' {
  export interface FeatureKibanaPrivileges {
    app?: string[];
    api?: string[];
    catalogue?: string[];
    savedObject: { all: string[]; read: string[] };
    ui: string[];
  }

  export interface KibanaFeatureConfig {
    id: string;
    name: string;
    description?: string;
    category: { id: string; label: string; order?: number; euiIconType?: string };
    order?: number;
    app: string[];
    catalogue?: string[];
    privileges: { all: FeatureKibanaPrivileges; read: FeatureKibanaPrivileges };
  }

  export interface FeaturesPluginSetup {
    registerKibanaFeature(feature: KibanaFeatureConfig): void;
  }
}
