import type { CompactModule } from './compact_module';
import { KIBANA_SECURITY } from './conventions';
import { METADATA_SERVICE, NOT_ELASTIC_SHIPPERS } from './shared_conditions';

/** Web and other requests as Packetbeat reads them from the wire. */
export const SECURITY_PACKETBEAT: CompactModule = {
  id: 'security_packetbeat',
  title: 'Security: Packetbeat',
  description: 'Servers, web addresses and web clients that hardly ever occur in the traffic.',
  type: 'Packetbeat data',
  conventions: KIBANA_SECURITY,
  createdBy: 'ml-module-security-packetbeat',
  defaultIndexPattern: 'packetbeat-*,logs-*',
  recognisedBy: ['agent.type: packetbeat'],
  groups: ['security', 'packetbeat'],
  jobs: [
    {
      id: 'packetbeat_rare_server_domain_ea',
      title: 'Server that is seldom talked to',
      description: 'A connection to a server whose name hardly occurs, such as one that delivers malware.',
      detect: 'rare by server.domain',
      influencers: 'host.name host.id destination.ip source.ip server.domain',
      memory: '256mb',
      query: ['agent.type: packetbeat', 'server.domain: *', NOT_ELASTIC_SHIPPERS],
    },
    {
      id: 'packetbeat_rare_urls_ea',
      title: 'Web address that is seldom opened',
      description: 'A request for a web address that hardly anybody asks for, such as a control server.',
      detect: 'rare by url.full',
      influencers: 'host.name host.id destination.ip url.full',
      memory: '256mb',
      query: ['agent.type: packetbeat', 'url.full: *', { none: [METADATA_SERVICE] }, NOT_ELASTIC_SHIPPERS],
    },
    {
      id: 'packetbeat_rare_user_agent_ea',
      title: 'Web client that is seldom seen',
      description: 'A program other than a browser makes web requests under a name that hardly ever occurs.',
      detect: 'rare by user_agent.original',
      influencers: 'host.name host.id destination.ip user_agent.original',
      memory: '256mb',
      query: [
        'agent.type: packetbeat',
        'event.dataset: http | network_traffic.http',
        'not user_agent.original: Mozilla*',
        NOT_ELASTIC_SHIPPERS,
      ],
    },
  ],
};
