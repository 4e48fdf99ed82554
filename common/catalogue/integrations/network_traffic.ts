import { streamKind, type Shape } from './document_kind';
import type { DocumentKind, Integration } from './integration';
import { ANY_HOST, networksOf, placesOf } from './shared_shapes';

/*
 * packages/network_traffic/data_stream/<protocol>/sample_event.json and elasticsearch/ingest_pipeline; types of flows:
 * elastic/beats, packetbeat/flows/worker.go. The documents have no module and no outcome, and no traffic starts or is
 * denied in them: a flow is reported while it lasts (`connection`) and when it is over (`end`). Processes are named only
 * where people let Packetbeat look for them, users never.
 */
const WIRE: Shape = {
  values: { 'agent.type': 'packetbeat', 'event.kind': 'event', 'event.category': 'network' },
  open: 'agent.name source.ip destination.ip network.type',
  rare: `process.name source.port destination.port ${placesOf('source', 'destination')} ${networksOf('source', 'destination')}`,
};

const EXCHANGE: Shape = {
  values: { 'event.type': ['connection', 'protocol'] },
  open: 'source.port destination.port client.ip server.ip network.transport network.direction',
};

const BYTES = 'source.bytes destination.bytes network.bytes';

function kind(protocol: string, ...shapes: readonly Shape[]): DocumentKind {
  return streamKind(`network_traffic.${protocol}`, ANY_HOST, WIRE, ...shapes);
}

export const LOOKUPS_OF_NETWORK_TRAFFIC = kind('dns', EXCHANGE, {
  values: { 'network.protocol': 'dns' },
  open: `${BYTES} dns.question.name dns.question.type`,
  // Older versions keep etld_plus_one; newer ones move it below network_traffic.dns.
  rare: 'dns.question.registered_domain dns.question.etld_plus_one dns.question.subdomain dns.response_code dns.resolved_ip',
});

export const NETWORK_TRAFFIC: Integration = {
  package: 'network_traffic',
  title: 'Network Packet Capture',
  platform: 'network',
  kinds: [
    LOOKUPS_OF_NETWORK_TRAFFIC,
    kind('flow', {
      values: { 'event.type': ['connection', 'end'], 'event.action': 'network_flow' },
      open: 'network.transport source.bytes network.bytes',
      rare: 'destination.bytes',
    }),
    kind('http', EXCHANGE, {
      values: { 'network.protocol': 'http' },
      open: `${BYTES} http.request.method url.full url.path`,
      rare: 'server.domain destination.domain url.domain user_agent.original http.response.status_code',
    }),
    kind('tls', EXCHANGE, {
      values: { 'network.protocol': 'tls' },
      open: 'tls.established',
      rare: 'server.domain destination.domain tls.client.server_name tls.version',
    }),
    kind('icmp', {
      values: { 'event.type': 'connection', 'network.transport': ['icmp', 'ipv6-icmp'] },
      open: BYTES,
    }),
  ],
};
