import type { Condition } from './compact_module';

/** Elastic's own shippers start processes and log on all the time; they would drown the rest. */
export const NOT_ELASTIC_SHIPPERS: Condition =
  'not process.name: elastic-agent.exe | elastic-agent | metricbeat.exe | metricbeat | filebeat.exe | filebeat | ' +
  'packetbeat.exe | packetbeat | winlogbeat.exe | winlogbeat';

export const ON_LINUX: Condition = {
  any: ['host.os.type: linux', 'host.os.family: debian | redhat | suse | ubuntu'],
};

export const ON_WINDOWS: Condition = { any: ['host.os.family: windows', 'host.os.type: windows'] };

/** Where cloud instances ask for their credentials. */
export const METADATA_SERVICE: Condition = 'destination.ip: 169.254.169.254';

export const PROCESS_STARTS: Condition[] = ['event.category: process', 'event.type: start'];

export const CONNECTION_STARTS: Condition[] = ['event.category: network', 'event.type: start'];
