import { KIBANA_7_17_SECURITY, type OldModule } from './old_module';

const DESTINATION = 'destination.geo.country_name destination.as.organization.name source.ip';

export const SECURITY_NETWORK_7_17: OldModule = {
  id: 'security_network',
  title: 'Security: Network',
  description: 'Traffic and destinations that are unusual.',
  type: 'network data',
  conventions: KIBANA_7_17_SECURITY,
  createdBy: 'ml-module-security-network',
  defaultIndexPattern: 'logs-*,filebeat-*,packetbeat-*',
  recognisedBy: ['event.category: network'],
  groups: ['security', 'network'],
  jobs: [
    {
      id: 'high_count_by_destination_country',
      detect: 'high_non_zero_count by destination.geo.country_name',
      influencers: `${DESTINATION} destination.ip`,
      memory: '32mb',
      pruneWindow: '30d',
      query: ['event.category: network', 'destination.geo.country_name: *'],
    },
    {
      id: 'high_count_network_denies',
      detect: 'high_count',
      influencers: `${DESTINATION} destination.port`,
      memory: '32mb',
      pruneWindow: '30d',
      query: ['event.category: network', { any: ['event.outcome: deny', 'event.type: denied'] }],
    },
    {
      id: 'high_count_network_events',
      detect: 'high_count',
      influencers: `${DESTINATION} destination.ip`,
      memory: '32mb',
      pruneWindow: '30d',
      query: ['event.category: network'],
    },
    {
      id: 'rare_destination_country',
      detect: 'rare by destination.geo.country_name',
      influencers: `${DESTINATION} destination.ip`,
      memory: '32mb',
      query: ['event.category: network', 'destination.geo.country_name: *'],
    },
  ],
};
