import { streamKind, type Shape } from './document_kind';
import type { Integration } from './integration';
import { BY_FILEBEAT, networksOf, placesOf } from './shared_shapes';

const FIREWALL: Shape = {
  values: {
    'event.module': 'panw',
    'observer.vendor': 'Palo Alto Networks',
    'observer.product': 'PAN-OS',
    'observer.type': 'firewall',
    'event.outcome': ['success', 'failure'],
  },
  open: 'message source.ip panw.panos.sub_type',
  rare: 'observer.hostname observer.name source.user.name user.name',
};

const PLACES = `${placesOf('source', 'destination')} ${networksOf('source', 'destination')}`;

const TRAFFIC: Shape = {
  open:
    'destination.ip destination.port source.port network.transport event.action ' +
    'observer.ingress.interface.name observer.egress.interface.name',
  rare: PLACES,
};

/** packages/panw/data_stream/panos: sample_event.json and elasticsearch/ingest_pipeline/{traffic,globalprotect}.yml. */
export const PANW: Integration = {
  package: 'panw',
  title: 'Palo Alto Next-Gen Firewall',
  platform: 'firewall',
  kinds: [
    streamKind('panw.panos', BY_FILEBEAT, FIREWALL, TRAFFIC, {
      values: {
        'panw.panos.type': 'TRAFFIC',
        'panw.panos.sub_type': ['start', 'drop', 'deny'],
        'event.category': 'network',
        'event.type': ['connection', 'start', 'denied', 'allowed'],
      },
    }),
    streamKind('panw.panos', BY_FILEBEAT, FIREWALL, TRAFFIC, {
      values: {
        'panw.panos.type': 'TRAFFIC',
        'panw.panos.sub_type': 'end',
        'event.category': 'network',
        'event.type': ['connection', 'end', 'allowed', 'denied'],
      },
      open: 'source.bytes destination.bytes network.bytes',
    }),
    streamKind(
      'panw.panos',
      { values: { 'agent.type': 'filebeat', 'event.kind': 'alert' } },
      FIREWALL,
      TRAFFIC,
      {
        values: {
          'panw.panos.type': 'THREAT',
          'event.category': ['intrusion_detection', 'threat', 'network'],
          'event.type': ['allowed', 'denied'],
        },
        rare: 'url.domain url.path',
      }
    ),
    streamKind('panw.panos', BY_FILEBEAT, FIREWALL, {
      values: {
        'panw.panos.type': 'GLOBALPROTECT',
        'event.category': ['authentication', 'network', 'session'],
        'event.type': ['start', 'end', 'info', 'denied', 'connection', 'allowed'],
        'event.code': [
          'gateway-prelogin',
          'gateway-auth',
          'gateway-register',
          'gateway-connected',
          'gateway-logout',
          'portal-prelogin',
          'portal-auth',
        ],
      },
      open: 'source.user.name',
      rare: placesOf('source'),
    }),
  ],
};
