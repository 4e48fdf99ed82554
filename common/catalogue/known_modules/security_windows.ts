import type { CompactModule, Condition } from './compact_module';
import { KIBANA_SECURITY } from './conventions';
import {
  CONNECTION_STARTS,
  METADATA_SERVICE,
  NOT_ELASTIC_SHIPPERS,
  ON_WINDOWS,
  PROCESS_STARTS,
} from './shared_conditions';

const STARTS: Condition[] = [...PROCESS_STARTS, ON_WINDOWS, NOT_ELASTIC_SHIPPERS];

const POWERSHELL: Condition[] = [
  'event.provider: Microsoft-Windows-PowerShell',
  ON_WINDOWS,
  NOT_ELASTIC_SHIPPERS,
];

/** Elastic's metadata jobs look at the family only. */
const METADATA_CALLS: Condition[] = ['host.os.family: windows', METADATA_SERVICE, NOT_ELASTIC_SHIPPERS];

const PROCESS_INFLUENCERS = 'host.name host.id process.name user.name user.id event.module';

/** Windows hosts as Elastic Defend and the Windows event logs see them. */
export const SECURITY_WINDOWS: CompactModule = {
  id: 'security_windows_v3',
  title: 'Security: Windows',
  description: 'Processes, scripts, services and users that are unusual on Windows hosts.',
  type: 'windows data',
  conventions: KIBANA_SECURITY,
  createdBy: 'ml-module-security-windows-v3',
  defaultIndexPattern: 'winlogbeat-*,logs-*',
  recognisedBy: [ON_WINDOWS],
  groups: ['security', 'windows'],
  jobs: [
    {
      id: 'v3_rare_process_by_host_windows_ea',
      title: 'Process unusual on this Windows host',
      description: 'A host runs a process that it hardly ever ran before.',
      detect: 'rare by process.name partition host.name',
      influencers: PROCESS_INFLUENCERS,
      memory: '256mb',
      bucketSpan: '2h',
      query: STARTS,
    },
    {
      id: 'v3_windows_anomalous_network_activity_ea',
      title: 'Windows process that seldom uses the network',
      description: 'A process that normally does not connect anywhere opens a connection.',
      detect: 'rare by process.name',
      influencers: 'host.name host.id process.name user.name user.id destination.ip event.module',
      memory: '64mb',
      query: [
        ...CONNECTION_STARTS,
        ON_WINDOWS,
        'not destination.ip: 127.0.0.1 | 127.0.0.53 | ::1',
        NOT_ELASTIC_SHIPPERS,
      ],
    },
    {
      id: 'v3_windows_anomalous_path_activity_ea',
      title: 'Windows program in an unusual folder',
      description:
        'A program starts from a folder that hardly any program starts from, such as a download folder.',
      detect: 'rare by process.working_directory',
      influencers: `${PROCESS_INFLUENCERS} process.working_directory`,
      memory: '256mb',
      query: STARTS,
    },
    {
      id: 'v3_windows_anomalous_process_all_hosts_ea',
      title: 'Process unusual on all Windows hosts',
      description:
        'A process that hardly any Windows host has ever run, such as a tool brought along by an intruder.',
      detect: 'rare by process.name',
      influencers: PROCESS_INFLUENCERS,
      memory: '256mb',
      query: STARTS,
    },
    {
      id: 'v3_windows_anomalous_process_creation_ea',
      title: 'Unusual child of a Windows process',
      description:
        'A process starts another that it hardly ever starts, as an office program that opens a shell.',
      detect: 'rare by process.name partition process.parent.name',
      influencers: `${PROCESS_INFLUENCERS} process.parent.name`,
      memory: '256mb',
      bucketSpan: '45m',
      query: STARTS,
    },
    {
      id: 'v3_windows_anomalous_script_ea',
      title: 'PowerShell script with unusual text',
      description:
        'A script block whose text carries far more information than usual, as obfuscated code does.',
      detect: 'high_info_content of powershell.file.script_block_text',
      influencers:
        'host.name host.id user.name user.id file.path event.module powershell.file.script_block_text',
      memory: '256mb',
      groups: ['powershell'],
      query: POWERSHELL,
    },
    {
      id: 'v3_windows_anomalous_service_ea',
      title: 'Unusual new Windows service',
      description:
        'A service of a name that is hardly ever seen is installed, a common way to stay on a host.',
      detect: 'rare by winlog.event_data.ServiceName',
      influencers: 'host.name host.id winlog.event_data.ServiceName',
      memory: '256mb',
      query: ['event.code: 7045', ON_WINDOWS, NOT_ELASTIC_SHIPPERS],
    },
    {
      id: 'v3_windows_anomalous_user_name_ea',
      title: 'Windows user who seldom runs anything',
      description: 'A user name that hardly ever starts processes on Windows hosts becomes active.',
      detect: 'rare by user.name',
      influencers: PROCESS_INFLUENCERS,
      memory: '256mb',
      query: STARTS,
    },
    {
      id: 'v3_windows_rare_metadata_process_ea',
      title: 'Unusual Windows process asking the metadata service',
      description:
        'A process that normally does not fetches instance data, which may hold cloud credentials.',
      detect: 'rare by process.name',
      influencers: 'process.name host.name host.id user.name user.id event.module',
      memory: '32mb',
      query: METADATA_CALLS,
    },
    {
      id: 'v3_windows_rare_metadata_user_ea',
      title: 'Unusual Windows user asking the metadata service',
      description: 'A user who normally does not fetches instance data, which may hold cloud credentials.',
      detect: 'rare by user.name',
      influencers: 'host.name host.id user.name user.id event.module process.name',
      memory: '32mb',
      query: METADATA_CALLS,
      revision: 5,
    },
    {
      id: 'v3_windows_rare_script_ea',
      title: 'PowerShell script that is seldom run',
      description: 'A script block that hardly ever ran in this environment.',
      detect: 'rare by powershell.file.script_block_hash',
      influencers: 'host.name host.id user.name user.id event.module',
      memory: '256mb',
      groups: ['powershell'],
      query: POWERSHELL,
    },
    {
      id: 'v3_windows_rare_user_runas_event_ea',
      title: 'User who seldom acts as another',
      description: "A user who normally does not starts programs with another account's credentials.",
      detect: 'rare by user.name',
      influencers: PROCESS_INFLUENCERS,
      memory: '128mb',
      groups: ['authentication'],
      query: ['event.code: 4648', ON_WINDOWS, NOT_ELASTIC_SHIPPERS],
    },
    {
      id: 'v3_windows_rare_user_type10_remote_login_ea',
      title: 'User who seldom uses remote desktop',
      description: 'A user who normally does not logs on to a Windows host by remote desktop.',
      detect: 'rare by user.name',
      influencers: PROCESS_INFLUENCERS,
      memory: '128mb',
      groups: ['authentication'],
      query: [
        'winlog.event_data.LogonType: 10',
        { any: ['event.type: authentication_success', 'event.action: logged-in'] },
        NOT_ELASTIC_SHIPPERS,
      ],
    },
  ],
};
