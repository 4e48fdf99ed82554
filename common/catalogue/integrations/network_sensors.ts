import { streamKind, type Shape } from './document_kind';
import type { Integration } from './integration';
import { BY_FILEBEAT, networksOf, placesOf } from './shared_shapes';

const SENSOR: Shape = {
  values: { 'event.category': 'network' },
  open: 'source.ip destination.ip network.transport network.community_id',
  rare:
    'source.port destination.port network.protocol ' +
    `${placesOf('source', 'destination')} ${networksOf('source', 'destination')}`,
};

/** packages/zeek/data_stream/{connection,dns}/sample_event.json. Forwarded logs name no host. */
export const ZEEK: Integration = {
  package: 'zeek',
  title: 'Zeek',
  platform: 'network',
  kinds: [
    streamKind('zeek.connection', BY_FILEBEAT, SENSOR, {
      values: { 'event.module': 'zeek', 'event.type': ['connection', 'start', 'end', 'info', 'denied'] },
      rare: 'source.bytes destination.bytes network.bytes network.direction',
    }),
    streamKind('zeek.dns', BY_FILEBEAT, SENSOR, {
      values: {
        'event.module': 'zeek',
        'event.type': ['connection', 'protocol', 'info'],
        'event.outcome': ['success', 'failure'],
        'network.protocol': 'dns',
      },
      rare: 'dns.question.name dns.question.type dns.question.registered_domain dns.response_code',
    }),
  ],
};

/** packages/suricata/data_stream/eve/sample_event.json. */
export const SURICATA: Integration = {
  package: 'suricata',
  title: 'Suricata',
  platform: 'network',
  kinds: [
    streamKind('suricata.eve', BY_FILEBEAT, SENSOR, {
      values: {
        'event.module': 'suricata',
        'event.type': ['protocol', 'connection', 'start', 'end', 'info', 'allowed', 'denied'],
      },
      open: 'suricata.eve.event_type',
      rare: 'source.bytes destination.bytes dns.question.name dns.question.type url.domain user_agent.original',
    }),
  ],
};
