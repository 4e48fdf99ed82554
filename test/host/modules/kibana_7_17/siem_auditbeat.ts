import type { Condition } from '../../../../common/catalogue/known_modules/compact_module';
import { METADATA_SERVICE } from '../../../../common/catalogue/known_modules/shared_conditions';
import { KIBANA_7_17_SECURITY, type OldModule } from './old_module';

const AUDITBEAT = 'agent.type: auditbeat';

const STARTS: Condition[] = ['event.action: process_started | executed', AUDITBEAT];

const CONNECTIONS: Condition[] = ['event.action: connected-to', AUDITBEAT];

const PROCESS_INFLUENCERS = 'host.name process.name user.name';

const COMMAND_INFLUENCERS = 'process.name host.name process.args user.name';

export const SIEM_AUDITBEAT_7_17: OldModule = {
  id: 'siem_auditbeat',
  title: 'Security: Auditbeat',
  description: 'Processes, users and connections that are unusual in what Auditbeat sees of Linux hosts.',
  type: 'Auditbeat data',
  conventions: KIBANA_7_17_SECURITY,
  createdBy: 'ml-module-siem-auditbeat',
  defaultIndexPattern: 'auditbeat-*',
  recognisedBy: [AUDITBEAT],
  groups: ['security', 'auditbeat'],
  jobs: [
    {
      id: 'rare_process_by_host_linux_ecs',
      detect: 'rare by process.name partition host.name',
      influencers: PROCESS_INFLUENCERS,
      memory: '256mb',
      groups: ['process'],
      query: STARTS,
    },
    {
      id: 'linux_anomalous_network_activity_ecs',
      detect: 'rare by process.name',
      influencers: `${PROCESS_INFLUENCERS} destination.ip`,
      memory: '64mb',
      groups: ['process'],
      query: [...CONNECTIONS, 'not destination.ip: 127.0.0.1 | 127.0.0.53 | ::1'],
    },
    {
      id: 'linux_anomalous_network_port_activity_ecs',
      detect: 'rare by destination.port',
      influencers: `${PROCESS_INFLUENCERS} destination.ip`,
      memory: '32mb',
      groups: ['network'],
      query: [
        ...CONNECTIONS,
        { none: ['destination.ip: ::1 | 127.0.0.1 | ::', 'user.name_map.uid: jenkins'] },
      ],
    },
    {
      id: 'linux_anomalous_network_service',
      description: 'A process listens on a port that hardly ever is listened on, as a backdoor does.',
      detect: 'rare by auditd.data.socket.port',
      influencers: PROCESS_INFLUENCERS,
      memory: '128mb',
      groups: ['network'],
      query: ['event.action: bound-socket', AUDITBEAT, 'not process.name: dnsmasq | docker-proxy | rpcinfo'],
    },
    {
      id: 'linux_anomalous_network_url_activity_ecs',
      description: 'A command line with curl or wget that hardly ever occurs, as for fetching further tools.',
      detect: 'rare by process.title',
      influencers: 'host.name destination.ip destination.port',
      memory: '32mb',
      groups: ['network'],
      query: [
        'destination.ip: *',
        'process.name: curl | wget',
        AUDITBEAT,
        'not destination.ip: ::1 | 127.0.0.1 | 169.254.169.254',
      ],
    },
    {
      id: 'linux_anomalous_process_all_hosts_ecs',
      detect: 'rare by process.name',
      influencers: PROCESS_INFLUENCERS,
      memory: '512mb',
      groups: ['process'],
      query: [
        ...STARTS,
        { none: ['user.name: jenkins-worker | jenkins-user | jenkins', 'process.name: jenkins*'] },
      ],
    },
    {
      id: 'linux_anomalous_user_name_ecs',
      detect: 'rare by user.name',
      influencers: PROCESS_INFLUENCERS,
      memory: '32mb',
      groups: ['process'],
      query: STARTS,
    },
    {
      id: 'linux_rare_metadata_process',
      detect: 'rare by process.name',
      influencers: 'host.name user.name process.name',
      memory: '32mb',
      groups: ['process'],
      query: [METADATA_SERVICE],
    },
    {
      id: 'linux_rare_metadata_user',
      detect: 'rare by user.name',
      influencers: 'host.name user.name',
      memory: '32mb',
      groups: ['process'],
      query: [METADATA_SERVICE],
    },
    {
      id: 'linux_rare_user_compiler',
      detect: 'rare by user.name',
      influencers: 'process.title host.name process.working_directory user.name',
      memory: '256mb',
      groups: ['process'],
      query: ['event.action: executed', 'process.name: compile | gcc | make | yasm'],
    },
    {
      id: 'linux_rare_kernel_module_arguments',
      description: 'A kernel module is loaded or removed by a command that hardly ever occurs.',
      detect: 'rare by process.title',
      influencers: 'process.title process.working_directory host.name user.name',
      memory: '32mb',
      groups: ['process'],
      query: ['process.title: *', 'process.name: insmod | kmod | modprobe | rmod'],
    },
    {
      id: 'linux_rare_sudo_user',
      detect: 'rare by user.name',
      influencers: COMMAND_INFLUENCERS,
      memory: '32mb',
      groups: ['process'],
      query: ['event.action: executed', 'process.name: sudo'],
    },
    {
      id: 'linux_system_user_discovery',
      detect: 'rare by user.name',
      influencers: COMMAND_INFLUENCERS,
      memory: '16mb',
      groups: ['process'],
      query: ['process.name: users | w | who | whoami'],
    },
    {
      id: 'linux_system_information_discovery',
      detect: 'rare by user.name',
      influencers: COMMAND_INFLUENCERS,
      memory: '16mb',
      groups: ['process'],
      query: [
        'process.name: cat | grep | head | hostname | less | ls | lsmod | more | strings | tail | uptime | uname',
      ],
    },
    {
      id: 'linux_system_process_discovery',
      detect: 'rare by user.name',
      influencers: COMMAND_INFLUENCERS,
      memory: '16mb',
      groups: ['process'],
      query: ['process.name: ps | top'],
    },
    {
      id: 'linux_network_connection_discovery',
      detect: 'rare by user.name',
      influencers: COMMAND_INFLUENCERS,
      memory: '64mb',
      groups: ['process'],
      query: ['process.name: netstat | ss | route | showmount'],
    },
    {
      id: 'linux_network_configuration_discovery',
      detect: 'rare by user.name',
      influencers: COMMAND_INFLUENCERS,
      memory: '64mb',
      groups: ['process'],
      query: ['process.name: arp | echo | ethtool | ifconfig | ip | iptables | ufw'],
    },
  ],
};
