import type { KibanaRequest, Logger } from '@kbn/core/server';

import type { Environment } from '../environments/environment';
import { CapabilitiesService } from './capabilities/capabilities_service';
import { ElasticsearchClients } from './elasticsearch/elasticsearch_clients';
import type { ElasticsearchTarget } from './elasticsearch/elasticsearch_target';
import { FeatureRegistry } from './features/feature_registry';
import { UserPrivileges } from './features/user_privileges';
import { requestState, type RequestState } from './http/request_state';
import { RouteRegistry } from './http/route_registry';
import { LicensingService } from './licensing/licensing_service';
import { SavedObjectsService } from './saved_objects/saved_objects_service';
import { SpacesService } from './spaces/spaces_service';
import { UiSettingsService } from './ui_settings/ui_settings_service';

export interface KibanaServicesOptions {
  environment: Environment;
  kibanaVersion: string;
  elasticsearch: ElasticsearchTarget;
  logger: Logger;
}

/** The services of Kibana's core and of the plugins that every Kibana has, for one run of the host. */
export class KibanaServices {
  readonly environment: Environment;
  readonly kibanaVersion: string;
  readonly logger: Logger;
  readonly routes = new RouteRegistry();
  readonly features = new FeatureRegistry();
  readonly capabilities = new CapabilitiesService(this.features);
  readonly spaces: SpacesService;
  readonly uiSettings: UiSettingsService;
  readonly clients: ElasticsearchClients;
  readonly licensing: LicensingService;
  readonly savedObjects: SavedObjectsService;

  constructor({ environment, kibanaVersion, elasticsearch, logger }: KibanaServicesOptions) {
    this.environment = environment;
    this.kibanaVersion = kibanaVersion;
    this.logger = logger;
    this.spaces = new SpacesService(environment.spaces);
    this.uiSettings = new UiSettingsService(environment.uiSettings);
    this.clients = new ElasticsearchClients(elasticsearch);
    this.licensing = new LicensingService(this.clients.internal, logger.get('plugins', 'licensing'));
    this.savedObjects = new SavedObjectsService((request: KibanaRequest, type) =>
      this.privilegesOf(requestState(request)).canReadSavedObjects(type)
    );
  }

  privilegesOf({ user }: RequestState): UserPrivileges {
    return new UserPrivileges(user, this.features.getAll());
  }
}
