import { streamKind, type Shape } from './document_kind';
import type { Integration } from './integration';
import { BY_FILEBEAT, networksOf, placesOf } from './shared_shapes';

const GATEWAY: Shape = {
  values: {
    'event.module': 'pulse_connect_secure',
    'observer.vendor': 'Pulse Secure',
    'observer.product': 'Pulse Secure Connect',
    'observer.type': 'vpn',
  },
  open: 'message observer.name user.name',
  rare: `source.ip client.ip ${placesOf('source', 'client')} ${networksOf('source')}`,
};

const EVENTS: readonly Shape[] = [
  {
    values: { 'event.category': 'network', 'event.outcome': ['success', 'failure'] },
    rare: 'user_agent.original',
  },
  {
    values: { 'event.category': ['session', 'network'], 'event.type': ['start', 'connection'] },
    rare: 'event.action source.user.name',
  },
  {
    values: { 'event.category': ['session', 'network'], 'event.type': ['end', 'connection'] },
    rare: 'event.action network.bytes',
  },
];

/** packages/pulse_connect_secure/data_stream/log: sample_event.json and elasticsearch/ingest_pipeline/{default,vpn,session}.yml. */
export const PULSE_CONNECT_SECURE: Integration = {
  package: 'pulse_connect_secure',
  title: 'Pulse Connect Secure',
  platform: 'firewall',
  kinds: EVENTS.map((event) => streamKind('pulse_connect_secure.log', BY_FILEBEAT, GATEWAY, event)),
};
