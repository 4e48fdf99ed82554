import type { LicenseType } from '@kbn/licensing-types';

export interface HostConnectorType {
  id: string;
  name: string;
  minimumLicense: LicenseType;
}

/** The connector types that the host knows (x-pack/platform/plugins/shared/stack_connectors/server/connector_types). */
export const CONNECTOR_TYPES: readonly HostConnectorType[] = [
  { id: '.email', name: 'Email', minimumLicense: 'gold' },
  { id: '.index', name: 'Index', minimumLicense: 'basic' },
  { id: '.server-log', name: 'Server log', minimumLicense: 'basic' },
  { id: '.slack', name: 'Slack', minimumLicense: 'gold' },
];

/** Features that all of these types serve; others of Kibana serve fewer. */
export const SUPPORTED_FEATURES = ['alerting', 'uptime', 'siem'];
