import { streamKind, type Shape } from './document_kind';
import type { DocumentKind, Integration } from './integration';
import { BY_FILEBEAT, networksOf, placesOf } from './shared_shapes';

/*
 * ASA and FTD share their messages and most of their pipeline: packages/cisco_{asa,ftd}/data_stream/log/elasticsearch/
 * ingest_pipeline/default.yml, _dev/test/pipeline/test-{sample,anyconnect-messages}.log-expected.json.
 */
const FIREWALL: Shape = {
  values: { 'observer.vendor': 'Cisco', 'observer.type': ['firewall', 'idps'], 'event.category': 'network' },
  open: 'log.level',
  rare: `message observer.hostname source.ip ${placesOf('source')} ${networksOf('source')}`,
};

const FLOW: Shape = {
  open: 'source.ip destination.ip network.transport',
  rare: `source.port destination.port source.user.name ${placesOf('destination')} ${networksOf('destination')}`,
};

const EVENTS: readonly Shape[] = [
  {
    ...FLOW,
    values: {
      'event.code': ['106001', '106006', '106007', '106015', '106023', '106100'],
      'event.action': 'firewall-rule',
      'event.type': ['connection', 'info', 'denied', 'allowed'],
      'event.outcome': ['failure', 'success'],
    },
  },
  {
    ...FLOW,
    values: {
      'event.code': ['302013', '302015', '302020', '305011'],
      'event.action': ['firewall-rule', 'flow-creation'],
      'event.type': ['connection', 'info', 'start'],
    },
  },
  {
    ...FLOW,
    values: {
      'event.code': ['302014', '302016', '302021'],
      'event.action': 'flow-expiration',
      'event.type': ['connection', 'end'],
    },
    rare: `${FLOW.rare ?? ''} network.bytes event.duration`,
  },
  {
    values: {
      'event.code': '113039',
      'event.action': 'client-vpn-connected',
      'event.type': ['connection', 'start', 'allowed'],
    },
    open: 'source.user.name source.ip',
  },
  {
    values: {
      'event.code': '113019',
      'event.action': 'client-vpn-disconnected',
      'event.type': ['connection', 'end'],
    },
    open: 'source.user.name source.ip source.bytes destination.bytes event.duration',
  },
  {
    values: {
      'event.code': ['113029', '113030', '113031', '113033', '113034', '113035'],
      'event.action': 'client-vpn-error',
      'event.type': ['connection', 'error', 'denied'],
    },
    open: 'source.user.name source.ip',
  },
];

function firewallKinds(product: 'asa' | 'ftd'): DocumentKind[] {
  const named: Shape = { values: { 'event.module': `cisco_${product}`, 'observer.product': product } };
  return EVENTS.map((event) => streamKind(`cisco_${product}.log`, BY_FILEBEAT, FIREWALL, named, event));
}

export const CISCO_ASA: Integration = {
  package: 'cisco_asa',
  title: 'Cisco ASA',
  platform: 'firewall',
  kinds: firewallKinds('asa'),
};

export const CISCO_FTD: Integration = {
  package: 'cisco_ftd',
  title: 'Cisco FTD',
  platform: 'firewall',
  kinds: firewallKinds('ftd'),
};
