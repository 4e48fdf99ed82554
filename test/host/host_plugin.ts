import type { Client } from '@elastic/elasticsearch';
import type {
  HttpServiceSetup,
  KibanaRequest,
  Logger,
  SavedObjectsClientContract,
  ScopedClusterClient,
} from '@kbn/core/server';
import type { FeaturesPluginSetup } from '@kbn/features-plugin/server';
import type { ILicense } from '@kbn/licensing-types';

import type { Environment } from './environments/environment';

/** A saved object that the host holds in memory. */
export interface HostSavedObject {
  type: string;
  id: string;
  attributes: Record<string, unknown>;
}

/** What the host's core offers to the plugins that the host itself brings (ml, security…). */
export interface HostCore {
  environment: Environment;
  kibanaVersion: string;
  logger: Logger;
  http: HttpServiceSetup;
  features: FeaturesPluginSetup;
  elasticsearch: {
    /** As `kibana_system`. */
    internal: Client;
    asScoped(request: KibanaRequest): ScopedClusterClient;
    /** `kibana_system` with the user's credentials in `es-secondary-authorization`, as ML creates datafeeds. */
    asSecondaryAuth(request: KibanaRequest): Client;
  };
  savedObjects: {
    add(objects: HostSavedObject[]): void;
    clientFor(request: KibanaRequest): SavedObjectsClientContract;
  };
  licensing: { getLicense(): Promise<ILicense> };
  /** UI capabilities of the request's user: feature id → capability → boolean. */
  capabilities: { resolve(request: KibanaRequest): Promise<Record<string, Record<string, boolean>>> };
  spaces: { getSpaceId(request: KibanaRequest): string };
}

/**
 * A plugin that the host brings itself. What `setup` and `start` return is the contract that other plugins get under its
 * id in that phase; nothing from `start` is a void contract, as ML's is.
 */
export interface HostPlugin {
  id: string;
  setup(core: HostCore): object;
  start?(): object | void | Promise<object | void>;
  stop?(): void | Promise<void>;
}
