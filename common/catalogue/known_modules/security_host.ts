import type { CompactModule, Condition } from './compact_module';
import { KIBANA_SECURITY } from './conventions';
import { NOT_ELASTIC_SHIPPERS } from './shared_conditions';

const HOST_EVENTS: Condition[] = [
  'event.category: *',
  'host.name: *',
  'event.dataset: *',
  'event.outcome: success',
];

const INFLUENCERS = 'host.name host.id host.ip event.dataset event.action event.category event.module';

/** How much each host reports, whatever it reports. */
export const SECURITY_HOST: CompactModule = {
  id: 'security_host',
  title: 'Security: Host',
  description: 'Hosts that report far more or far less than they usually do.',
  type: 'Host data',
  conventions: KIBANA_SECURITY,
  createdBy: 'ml-module-security-host',
  defaultIndexPattern: 'auditbeat-*,logs-*,filebeat-*,winlogbeat-*',
  recognisedBy: HOST_EVENTS,
  groups: ['security', 'host'],
  jobs: [
    {
      id: 'high_count_events_for_a_host_name_ea',
      title: 'More events than usual from a host',
      description:
        'A host reports far more than it normally does, as during a flood, a scan or an infection.',
      detect: 'high_count partition host.name',
      influencers: INFLUENCERS,
      memory: '128mb',
      bucketSpan: '1h',
      query: [...HOST_EVENTS, NOT_ELASTIC_SHIPPERS],
      revision: 1,
    },
    {
      id: 'low_count_events_for_a_host_name_ea',
      title: 'Fewer events than usual from a host',
      description: 'A host falls silent, because it is down or because somebody switched its logging off.',
      detect: 'low_count partition host.name',
      influencers: INFLUENCERS,
      memory: '128mb',
      bucketSpan: '5m',
      query: [...HOST_EVENTS, NOT_ELASTIC_SHIPPERS],
      revision: 1,
    },
  ],
};
