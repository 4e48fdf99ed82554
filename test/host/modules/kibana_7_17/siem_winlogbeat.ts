import type { Condition } from '../../../../common/catalogue/known_modules/compact_module';
import { METADATA_SERVICE } from '../../../../common/catalogue/known_modules/shared_conditions';
import { KIBANA_7_17_SECURITY, type OldModule } from './old_module';

const WINLOGBEAT = 'agent.type: winlogbeat';

/** Sysmon's names of its events. */
const STARTS: Condition[] = ['event.action: Process Create (rule: ProcessCreate)', WINLOGBEAT];
const CONNECTIONS: Condition[] = [
  'event.action: Network connection detected (rule: NetworkConnect)',
  WINLOGBEAT,
];

const PROCESS_INFLUENCERS = 'host.name process.name user.name';

export const SIEM_WINLOGBEAT_7_17: OldModule = {
  id: 'siem_winlogbeat',
  title: 'Security: Winlogbeat',
  description:
    'Processes, scripts, services and users that are unusual in what Winlogbeat sees of Windows hosts.',
  type: 'Winlogbeat data',
  conventions: KIBANA_7_17_SECURITY,
  createdBy: 'ml-module-siem-winlogbeat',
  defaultIndexPattern: 'winlogbeat-*',
  recognisedBy: [WINLOGBEAT],
  groups: ['security', 'winlogbeat'],
  jobs: [
    {
      id: 'rare_process_by_host_windows_ecs',
      detect: 'rare by process.name partition host.name',
      influencers: PROCESS_INFLUENCERS,
      memory: '256mb',
      groups: ['process'],
      query: STARTS,
    },
    {
      id: 'windows_anomalous_network_activity_ecs',
      detect: 'rare by process.name',
      influencers: `${PROCESS_INFLUENCERS} destination.ip`,
      memory: '64mb',
      groups: ['network'],
      query: [...CONNECTIONS, 'not destination.ip: 127.0.0.1 | 127.0.0.53 | ::1'],
    },
    {
      id: 'windows_anomalous_path_activity_ecs',
      detect: 'rare by process.working_directory',
      influencers: PROCESS_INFLUENCERS,
      memory: '256mb',
      groups: ['process'],
      query: STARTS,
    },
    {
      id: 'windows_anomalous_process_all_hosts_ecs',
      detect: 'rare by process.executable',
      influencers: PROCESS_INFLUENCERS,
      memory: '256mb',
      groups: ['process'],
      query: STARTS,
    },
    {
      id: 'windows_anomalous_process_creation',
      detect: 'rare by process.name partition process.parent.name',
      influencers: PROCESS_INFLUENCERS,
      memory: '256mb',
      groups: ['process'],
      query: STARTS,
      createdBy: null,
    },
    {
      id: 'windows_anomalous_script',
      detect: 'high_info_content of winlog.event_data.ScriptBlockText',
      influencers: 'host.name user.name winlog.event_data.Path',
      memory: '256mb',
      pruneWindow: '30d',
      groups: ['powershell'],
      query: ['winlog.channel: Microsoft-Windows-PowerShell/Operational', WINLOGBEAT],
    },
    {
      id: 'windows_anomalous_service',
      detect: 'rare by winlog.event_data.ServiceName',
      influencers: 'host.name winlog.event_data.ServiceName',
      memory: '256mb',
      groups: ['system'],
      query: ['event.code: 7045', WINLOGBEAT],
    },
    {
      id: 'windows_anomalous_user_name_ecs',
      detect: 'rare by user.name',
      influencers: PROCESS_INFLUENCERS,
      memory: '256mb',
      groups: ['process'],
      query: STARTS,
    },
    {
      id: 'windows_rare_user_runas_event',
      detect: 'rare by user.name',
      influencers: PROCESS_INFLUENCERS,
      memory: '128mb',
      groups: ['authentication'],
      query: ['event.code: 4648', WINLOGBEAT],
    },
    {
      id: 'windows_rare_metadata_process',
      detect: 'rare by process.name',
      influencers: 'process.name host.name user.name',
      memory: '64mb',
      groups: ['process'],
      query: [METADATA_SERVICE],
    },
    {
      id: 'windows_rare_metadata_user',
      detect: 'rare by user.name',
      influencers: 'host.name user.name',
      memory: '32mb',
      groups: ['process'],
      query: [METADATA_SERVICE],
    },
  ],
};
