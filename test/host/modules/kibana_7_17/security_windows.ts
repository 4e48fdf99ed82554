import type { Condition } from '../../../../common/catalogue/known_modules/compact_module';
import {
  CONNECTION_STARTS,
  METADATA_SERVICE,
  ON_WINDOWS,
  PROCESS_STARTS,
} from '../../../../common/catalogue/known_modules/shared_conditions';
import { KIBANA_7_17_SECURITY, type OldModule } from './old_module';

const STARTS: Condition[] = [...PROCESS_STARTS, ON_WINDOWS];

/** Elastic's metadata jobs look at the family only. */
const METADATA_CALLS: Condition[] = ['host.os.family: windows', METADATA_SERVICE];

const PROCESS_INFLUENCERS = 'host.name process.name user.name';

const FROM_ALL_SOURCES = ['endpoint', 'event-log', 'process'];

export const SECURITY_WINDOWS_7_17: OldModule = {
  id: 'security_windows',
  title: 'Security: Windows',
  description: 'Processes, users and connections that are unusual on Windows hosts.',
  type: 'windows data',
  conventions: KIBANA_7_17_SECURITY,
  createdBy: 'ml-module-security-windows',
  defaultIndexPattern: 'winlogbeat-*,logs-endpoint.events.*',
  recognisedBy: [ON_WINDOWS],
  groups: ['security', 'sysmon', 'windows', 'winlogbeat'],
  jobs: [
    {
      id: 'v2_rare_process_by_host_windows_ecs',
      detect: 'rare by process.name partition host.name',
      influencers: PROCESS_INFLUENCERS,
      memory: '256mb',
      groups: FROM_ALL_SOURCES,
      query: STARTS,
    },
    {
      id: 'v2_windows_anomalous_network_activity_ecs',
      detect: 'rare by process.name',
      influencers: `${PROCESS_INFLUENCERS} destination.ip`,
      memory: '64mb',
      groups: ['endpoint', 'network'],
      query: [...CONNECTION_STARTS, ON_WINDOWS, 'not destination.ip: 127.0.0.1 | 127.0.0.53 | ::1'],
    },
    {
      id: 'v2_windows_anomalous_path_activity_ecs',
      detect: 'rare by process.working_directory',
      influencers: PROCESS_INFLUENCERS,
      memory: '256mb',
      groups: ['process'],
      query: STARTS,
    },
    {
      id: 'v2_windows_anomalous_process_all_hosts_ecs',
      detect: 'rare by process.executable',
      influencers: PROCESS_INFLUENCERS,
      memory: '256mb',
      groups: FROM_ALL_SOURCES,
      query: STARTS,
    },
    {
      id: 'v2_windows_anomalous_process_creation',
      detect: 'rare by process.name partition process.parent.name',
      influencers: PROCESS_INFLUENCERS,
      memory: '256mb',
      groups: FROM_ALL_SOURCES,
      query: STARTS,
    },
    {
      id: 'v2_windows_anomalous_user_name_ecs',
      detect: 'rare by user.name',
      influencers: PROCESS_INFLUENCERS,
      memory: '256mb',
      groups: FROM_ALL_SOURCES,
      query: STARTS,
    },
    {
      id: 'v2_windows_rare_metadata_process',
      detect: 'rare by process.name',
      influencers: 'process.name host.name user.name',
      memory: '32mb',
      groups: FROM_ALL_SOURCES,
      query: METADATA_CALLS,
    },
    {
      id: 'v2_windows_rare_metadata_user',
      detect: 'rare by user.name',
      influencers: 'host.name user.name',
      memory: '32mb',
      groups: FROM_ALL_SOURCES,
      query: METADATA_CALLS,
    },
  ],
};
