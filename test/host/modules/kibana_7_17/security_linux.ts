import {
  CONNECTION_STARTS,
  METADATA_SERVICE,
  ON_LINUX,
  PROCESS_STARTS,
} from '../../../../common/catalogue/known_modules/shared_conditions';
import { KIBANA_7_17_SECURITY, type OldModule } from './old_module';

const PROCESS_INFLUENCERS = 'host.name process.name user.name';

export const SECURITY_LINUX_7_17: OldModule = {
  id: 'security_linux',
  title: 'Security: Linux',
  description: 'Processes, users and connections that are unusual on Linux hosts.',
  type: 'linux data',
  conventions: KIBANA_7_17_SECURITY,
  createdBy: 'ml-module-security-linux',
  defaultIndexPattern: 'auditbeat-*,logs-endpoint.events.*',
  recognisedBy: [{ any: ['host.os.type: linux', 'host.os.family: debian | redhat | suse'] }],
  groups: ['security', 'auditbeat', 'endpoint', 'linux'],
  jobs: [
    {
      id: 'v2_rare_process_by_host_linux_ecs',
      detect: 'rare by process.name partition host.name',
      influencers: PROCESS_INFLUENCERS,
      memory: '256mb',
      groups: ['process'],
      query: [...PROCESS_STARTS, ON_LINUX],
    },
    {
      id: 'v2_linux_rare_metadata_user',
      detect: 'rare by user.name',
      influencers: 'host.name user.name',
      memory: '32mb',
      groups: ['process'],
      query: [METADATA_SERVICE, ON_LINUX],
    },
    {
      id: 'v2_linux_rare_metadata_process',
      detect: 'rare by process.name',
      influencers: 'host.name user.name process.name',
      memory: '32mb',
      groups: ['process'],
      query: [METADATA_SERVICE, ON_LINUX],
    },
    {
      id: 'v2_linux_anomalous_user_name_ecs',
      detect: 'rare by user.name',
      influencers: PROCESS_INFLUENCERS,
      memory: '32mb',
      groups: ['process'],
      query: [...PROCESS_STARTS, ON_LINUX],
    },
    {
      id: 'v2_linux_anomalous_process_all_hosts_ecs',
      detect: 'rare by process.name',
      influencers: PROCESS_INFLUENCERS,
      memory: '512mb',
      groups: ['process'],
      query: [
        ...PROCESS_STARTS,
        ON_LINUX,
        { none: ['user.name: jenkins-worker | jenkins-user | jenkins', 'process.name: jenkins*'] },
      ],
    },
    {
      id: 'v2_linux_anomalous_network_port_activity_ecs',
      detect: 'rare by destination.port',
      influencers: `${PROCESS_INFLUENCERS} destination.ip`,
      memory: '32mb',
      groups: ['network'],
      query: [
        ...CONNECTION_STARTS,
        ON_LINUX,
        { none: ['destination.ip: 127.0.0.1 | :: | ::1', 'user.name: jenkins'] },
      ],
    },
  ],
};
