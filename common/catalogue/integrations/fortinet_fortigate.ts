import { streamKind, type Shape } from './document_kind';
import type { Integration } from './integration';
import { BY_FILEBEAT, networksOf, placesOf } from './shared_shapes';

const FIREWALL: Shape = {
  values: {
    'event.module': 'fortinet_fortigate',
    'observer.vendor': 'Fortinet',
    'observer.product': 'Fortigate',
    'observer.type': 'firewall',
  },
  open: 'log.level fortinet.firewall.type',
  rare:
    'message observer.name source.ip source.user.name user.name ' +
    `${placesOf('source', 'destination')} ${networksOf('source', 'destination')}`,
};

const EVENTS: readonly Shape[] = [
  {
    values: {
      'fortinet.firewall.type': 'traffic',
      'fortinet.firewall.subtype': ['forward', 'local', 'multicast', 'sniffer'],
      'fortinet.firewall.action': [
        'accept',
        'deny',
        'close',
        'timeout',
        'server-rst',
        'client-rst',
        'ip-conn',
      ],
      'event.category': 'network',
      'event.type': ['connection', 'start', 'end', 'allowed', 'denied'],
      'event.outcome': ['success', 'failure'],
    },
    open: 'event.action source.ip destination.ip network.transport',
    rare: 'event.outcome source.port destination.port source.bytes destination.bytes network.bytes',
  },
  {
    values: {
      'fortinet.firewall.type': 'event',
      'fortinet.firewall.subtype': 'vpn',
      'fortinet.firewall.action': ['tunnel-up', 'negotiate', 'ssl-new-con'],
      'event.category': 'network',
      'event.type': ['connection', 'start', 'info'],
    },
    rare: 'event.action event.outcome',
  },
  {
    values: {
      'fortinet.firewall.type': 'event',
      'fortinet.firewall.subtype': 'vpn',
      'fortinet.firewall.action': ['tunnel-down', 'tunnel-stats'],
      'event.category': 'network',
      'event.type': ['connection', 'end', 'info'],
    },
    open: 'source.bytes destination.bytes',
    rare: 'event.action event.outcome',
  },
];

/** packages/fortinet_fortigate/data_stream/log: sample_event.json and elasticsearch/ingest_pipeline/{traffic,event}.yml. */
export const FORTINET_FORTIGATE: Integration = {
  package: 'fortinet_fortigate',
  title: 'Fortinet FortiGate Firewall Logs',
  platform: 'firewall',
  kinds: EVENTS.map((event) => streamKind('fortinet_fortigate.log', BY_FILEBEAT, FIREWALL, event)),
};
