import type { CompactModule, Condition } from './compact_module';
import { KIBANA_SECURITY } from './conventions';
import {
  CONNECTION_STARTS,
  METADATA_SERVICE,
  NOT_ELASTIC_SHIPPERS,
  ON_LINUX,
  PROCESS_STARTS,
} from './shared_conditions';

const OUTSIDE_CONNECTIONS: Condition[] = [
  ...CONNECTION_STARTS,
  ON_LINUX,
  { none: ['destination.ip: 127.0.0.1 | 127.0.0.53 | :: | ::1', 'user.name: jenkins'] },
  NOT_ELASTIC_SHIPPERS,
];

const COMMAND_INFLUENCERS = 'process.name host.name host.id process.args user.name user.id event.module';

/** Linux hosts as Elastic Defend and Auditbeat see them. */
export const SECURITY_LINUX: CompactModule = {
  id: 'security_linux_v3',
  title: 'Security: Linux',
  description: 'Processes, users and connections that are unusual on Linux hosts.',
  type: 'Linux data',
  conventions: KIBANA_SECURITY,
  createdBy: 'ml-module-security-linux-v3',
  defaultIndexPattern: 'auditbeat-*,logs-*',
  recognisedBy: [{ any: ['host.os.type: linux', 'host.os.family: debian | redhat | suse'] }],
  groups: ['security', 'linux'],
  jobs: [
    {
      id: 'v3_linux_anomalous_network_activity_ea',
      title: 'Linux process that seldom uses the network',
      description: 'A process that normally does not connect anywhere opens a connection.',
      detect: 'rare by process.name',
      influencers: 'host.name host.id process.name user.name user.id destination.ip event.module',
      memory: '64mb',
      query: OUTSIDE_CONNECTIONS,
    },
    {
      id: 'v3_linux_anomalous_network_port_activity_ea',
      title: 'Connection from Linux to an unusual port',
      description:
        'A Linux host connects to a port that is hardly ever used, as command channels and backdoors do.',
      detect: 'rare by destination.port',
      influencers:
        'host.name host.id process.name user.name user.id destination.ip event.module destination.port',
      memory: '32mb',
      query: OUTSIDE_CONNECTIONS,
    },
    {
      id: 'v3_linux_anomalous_process_all_hosts_ea',
      title: 'Process unusual on all Linux hosts',
      description:
        'A process that hardly any Linux host has ever run, such as a tool brought along by an intruder.',
      detect: 'rare by process.name',
      influencers: 'host.name host.id process.name user.name user.id event.module',
      memory: '512mb',
      timeFormat: 'epoch_ms',
      query: [
        ...PROCESS_STARTS,
        ON_LINUX,
        { none: ['user.name: jenkins-worker | jenkins-user | jenkins', 'process.name: jenkins*'] },
        NOT_ELASTIC_SHIPPERS,
      ],
    },
    {
      id: 'v3_linux_anomalous_user_name_ea',
      title: 'Linux user who seldom runs anything',
      description: 'A user name that hardly ever starts processes on Linux hosts becomes active.',
      detect: 'rare by user.name',
      influencers: 'host.name host.id process.name user.name user.id event.module',
      memory: '32mb',
      timeFormat: 'epoch_ms',
      query: [...PROCESS_STARTS, ON_LINUX, NOT_ELASTIC_SHIPPERS],
    },
    {
      id: 'v3_linux_network_configuration_discovery_ea',
      title: 'Unusual user asking for the network configuration of a Linux host',
      description:
        'A user who normally does not runs tools that show interfaces, neighbours or firewall rules.',
      detect: 'rare by user.name',
      influencers: COMMAND_INFLUENCERS,
      memory: '64mb',
      query: [
        'event.type: start',
        ON_LINUX,
        'process.name: arp | echo | ethtool | ifconfig | ip | iptables | ufw',
        NOT_ELASTIC_SHIPPERS,
      ],
    },
    {
      id: 'v3_linux_network_connection_discovery_ea',
      title: 'Unusual user listing the connections of a Linux host',
      description: 'A user who normally does not runs tools that show open connections, routes or shares.',
      detect: 'rare by user.name',
      influencers: COMMAND_INFLUENCERS,
      memory: '64mb',
      query: [
        'event.type: start',
        ON_LINUX,
        'process.name: netstat | ss | route | showmount',
        NOT_ELASTIC_SHIPPERS,
      ],
    },
    {
      id: 'v3_linux_rare_metadata_process_ea',
      title: 'Unusual Linux process asking the metadata service',
      description:
        'A process that normally does not fetches instance data, which may hold cloud credentials.',
      detect: 'rare by process.name',
      influencers: 'host.name host.id user.name user.id process.name event.module',
      memory: '32mb',
      timeFormat: 'epoch_ms',
      query: [METADATA_SERVICE, ON_LINUX, NOT_ELASTIC_SHIPPERS],
    },
    {
      id: 'v3_linux_rare_metadata_user_ea',
      title: 'Unusual Linux user asking the metadata service',
      description: 'A user who normally does not fetches instance data, which may hold cloud credentials.',
      detect: 'rare by user.name',
      influencers: 'host.name host.id user.name user.id event.module',
      memory: '32mb',
      timeFormat: 'epoch_ms',
      query: [METADATA_SERVICE, ON_LINUX, NOT_ELASTIC_SHIPPERS],
    },
    {
      id: 'v3_linux_rare_sudo_user_ea',
      title: 'User who seldom uses sudo',
      description: 'A user who normally does not runs commands with raised rights.',
      detect: 'rare by user.name',
      influencers: COMMAND_INFLUENCERS,
      memory: '32mb',
      query: ['event.type: start', 'process.name: sudo', ON_LINUX, NOT_ELASTIC_SHIPPERS],
    },
    {
      id: 'v3_linux_rare_user_compiler_ea',
      title: 'User who seldom compiles',
      description: 'A user who normally does not builds programs on a Linux host, perhaps an exploit.',
      detect: 'rare by user.name',
      influencers: 'process.title host.name host.id process.working_directory user.name user.id event.module',
      memory: '256mb',
      query: ['event.type: start', ON_LINUX, 'process.name: compile | gcc | make | yasm'],
    },
    {
      id: 'v3_linux_system_information_discovery_ea',
      title: 'Unusual user looking around on a Linux host',
      description:
        'A user who normally does not runs the commands that show files, kernel modules and the system.',
      detect: 'rare by user.name',
      influencers: COMMAND_INFLUENCERS,
      memory: '16mb',
      query: [
        'event.type: start',
        ON_LINUX,
        'process.name: cat | grep | head | hostname | less | ls | lsmod | more | strings | tail | uptime | uname',
      ],
    },
    {
      id: 'v3_linux_system_process_discovery_ea',
      title: 'Unusual user listing the processes of a Linux host',
      description: 'A user who normally does not lists what is running.',
      detect: 'rare by user.name',
      influencers: COMMAND_INFLUENCERS,
      memory: '16mb',
      query: ['event.type: start', ON_LINUX, 'process.name: ps | top'],
    },
    {
      id: 'v3_linux_system_user_discovery_ea',
      title: 'Unusual user listing the users of a Linux host',
      description: 'A user who normally does not asks who is logged on.',
      detect: 'rare by user.name',
      influencers: COMMAND_INFLUENCERS,
      memory: '16mb',
      query: ['event.type: start', ON_LINUX, 'process.name: users | w | who | whoami'],
    },
    {
      id: 'v3_rare_process_by_host_linux_ea',
      title: 'Process unusual on this Linux host',
      description: 'A host runs a process that it hardly ever ran before.',
      detect: 'rare by process.name partition host.name',
      influencers: 'host.name host.id process.name user.name user.id event.module',
      memory: '256mb',
      timeFormat: 'epoch_ms',
      query: [...PROCESS_STARTS, ON_LINUX, NOT_ELASTIC_SHIPPERS],
    },
  ],
};
