import type { Condition } from '../../../../common/catalogue/known_modules/compact_module';
import { METADATA_SERVICE } from '../../../../common/catalogue/known_modules/shared_conditions';
import { KIBANA_7_17_SECURITY, type OldModule } from './old_module';

const PACKETBEAT = 'agent.type: packetbeat';

const LOOK_UPS: Condition[] = ['event.dataset: dns', PACKETBEAT];

export const SIEM_PACKETBEAT_7_17: OldModule = {
  id: 'siem_packetbeat',
  title: 'Security: Packetbeat',
  description: 'Name look-ups, servers, web addresses and web clients that hardly ever occur in the traffic.',
  type: 'Packetbeat data',
  conventions: KIBANA_7_17_SECURITY,
  createdBy: 'ml-module-siem-packetbeat',
  defaultIndexPattern: 'packetbeat-*',
  recognisedBy: [PACKETBEAT],
  groups: ['security', 'packetbeat'],
  jobs: [
    {
      id: 'packetbeat_dns_tunneling',
      detect: 'high_info_content of dns.question.name over dns.question.etld_plus_one',
      skipBelow: 350,
      influencers: 'destination.ip host.name dns.question.etld_plus_one',
      memory: '256mb',
      pruneWindow: '30d',
      groups: ['dns'],
      query: [...LOOK_UPS, { none: [METADATA_SERVICE] }],
    },
    {
      id: 'packetbeat_rare_dns_question',
      detect: 'rare by dns.question.name',
      influencers: 'host.name',
      memory: '256mb',
      groups: ['dns'],
      query: [...LOOK_UPS, 'not dns.question.type: PTR'],
    },
    {
      id: 'packetbeat_rare_server_domain',
      detect: 'rare by server.domain',
      influencers: 'host.name destination.ip source.ip',
      memory: '256mb',
      groups: ['web'],
      query: [PACKETBEAT, 'server.domain: *'],
    },
    {
      id: 'packetbeat_rare_urls',
      detect: 'rare by url.full',
      influencers: 'host.name destination.ip',
      memory: '256mb',
      groups: ['web'],
      query: [PACKETBEAT, 'url.full: *', { none: [METADATA_SERVICE] }],
    },
    {
      id: 'packetbeat_rare_user_agent',
      detect: 'rare by user_agent.original',
      influencers: 'host.name destination.ip',
      memory: '256mb',
      groups: ['web'],
      query: ['event.dataset: http', PACKETBEAT, 'not user_agent.original: Mozilla*'],
    },
  ],
};
