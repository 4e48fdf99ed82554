import type { CompactModule } from './compact_module';
import { KIBANA_SECURITY } from './conventions';
import { METADATA_SERVICE, NOT_ELASTIC_SHIPPERS } from './shared_conditions';

/** Firewalls, network sensors and endpoints. */
export const SECURITY_NETWORK: CompactModule = {
  id: 'security_network',
  title: 'Security: Network',
  description: 'Traffic, destinations and name look-ups that are unusual.',
  type: 'Network data',
  conventions: KIBANA_SECURITY,
  createdBy: 'ml-module-security-network',
  defaultIndexPattern: 'logs-*,filebeat-*,packetbeat-*',
  recognisedBy: ['event.category: network'],
  groups: ['security', 'network'],
  jobs: [
    {
      id: 'dns_tunneling_ea',
      title: 'Data hidden in DNS look-ups',
      description:
        'The names asked for below one domain carry so much information that they may transport data.',
      detect: 'high_info_content of dns.question.name over dns_question_etld',
      skipBelow: 350,
      influencers: 'destination.ip host.name host.id dns_question_etld',
      memory: '256mb',
      groups: ['dns'],
      query: [
        'event.category: network',
        { any: ['dns.question.registered_domain: *', 'dns.question.etld_plus_one: *'] },
        { none: [METADATA_SERVICE] },
        NOT_ELASTIC_SHIPPERS,
      ],
      runtimeFields: { dns_question_etld: 'dns.question.etld_plus_one dns.question.registered_domain' },
    },
    {
      id: 'rare_dns_question_ea',
      title: 'Name that is seldom looked up',
      description: 'A look-up of a name that hardly anybody asks for, such as a control server.',
      detect: 'rare by dns.question.name',
      influencers: 'host.name host.id dns.question.name',
      memory: '256mb',
      groups: ['dns'],
      query: [
        'event.category: network',
        'dns.question.name: *',
        'not dns.question.type: PTR',
        NOT_ELASTIC_SHIPPERS,
      ],
    },
    {
      id: 'high_count_by_destination_country',
      title: 'More traffic than usual to a country',
      description: 'Far more connections to one country than normal.',
      detect: 'high_non_zero_count by destination.geo.country_name',
      influencers:
        'destination.geo.country_name destination.as.organization.name source.ip destination.ip destination.port process.name',
      memory: '32mb',
      query: ['event.category: network', 'destination.geo.country_name: *'],
      revision: 5,
    },
    {
      id: 'high_count_network_denies',
      title: 'More denied connections than usual',
      description: 'Firewalls refuse far more than normal, as during a scan or after a misconfiguration.',
      detect: 'high_count',
      influencers:
        'destination.geo.country_name destination.as.organization.name source.ip destination.port source.geo.country_name',
      memory: '32mb',
      query: ['event.category: network', { any: ['event.outcome: deny', 'event.type: denied'] }],
      revision: 5,
    },
    {
      id: 'rare_destination_country',
      title: 'Traffic to a seldom seen country',
      description: 'A connection to a country that hardly any connection goes to.',
      detect: 'rare by destination.geo.country_name',
      influencers: 'destination.geo.country_name destination.as.organization.name source.ip destination.ip',
      memory: '32mb',
      query: ['event.category: network', 'destination.geo.country_name: *', NOT_ELASTIC_SHIPPERS],
    },
    {
      id: 'high_count_network_events',
      title: 'More traffic than usual',
      description: 'Far more network events than normal, as during a flood, a scan or a large transfer.',
      detect: 'high_count',
      influencers: 'destination.geo.country_name destination.as.organization.name source.ip destination.ip',
      memory: '32mb',
      query: ['event.category: network', NOT_ELASTIC_SHIPPERS],
    },
  ],
};
