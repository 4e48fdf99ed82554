import type { CompactModule } from './compact_module';
import { KIBANA_SECURITY } from './conventions';

const ACTIVITY = 'event.dataset: azure.activitylogs';

const USER_AND_CITY = 'user.email event.module source.ip source.geo.city_name';

/** Operations on Azure resources. */
export const SECURITY_AZURE_ACTIVITYLOGS: CompactModule = {
  id: 'security_azure_activitylogs',
  title: 'Security: Azure activity logs',
  description: 'Operations in Azure that are unusual for their user or place, and unusual failures.',
  type: 'Azure Activity Logs data',
  conventions: KIBANA_SECURITY,
  createdBy: 'ml-module-security-azure-activitylogs',
  defaultIndexPattern: 'logs-*,filebeat-*',
  recognisedBy: [ACTIVITY],
  groups: ['security', 'azure'],
  jobs: [
    {
      id: 'azure_activitylogs_high_distinct_count_event_action_fail_ea',
      title: 'More kinds of Azure failures than usual',
      description: 'Many different operations fail at once, as when a stolen account is tried on everything.',
      detect: 'high_distinct_count of event.action',
      influencers: USER_AND_CITY,
      memory: '16mb',
      query: [ACTIVITY, 'event.outcome: failure', 'event.action: *'],
    },
    {
      id: 'azure_activitylogs_rare_event_action_for_a_city_ea',
      title: 'Azure operation unusual for the city',
      description: 'An operation comes from a city from which it is hardly ever made.',
      detect: 'rare by event.action partition source.geo.city_name',
      influencers: `${USER_AND_CITY} event.action`,
      memory: '64mb',
      bucketSpan: '60m',
      query: [ACTIVITY, 'source.geo.city_name: *'],
    },
    {
      id: 'azure_activitylogs_rare_event_action_for_a_country_ea',
      title: 'Azure operation unusual for the country',
      description: 'An operation comes from a country from which it is hardly ever made.',
      detect: 'rare by event.action partition source.geo.country_iso_code',
      influencers: 'user.email event.module source.ip source.geo.country_iso_code',
      memory: '64mb',
      bucketSpan: '60m',
      query: [ACTIVITY, 'source.geo.country_iso_code: *'],
    },
    {
      id: 'azure_activitylogs_rare_event_action_for_a_user_email_ea',
      title: 'Azure operation unusual for the user',
      description: 'A user does something in Azure that this user hardly ever does.',
      detect: 'rare by event.action partition user.email',
      influencers: `${USER_AND_CITY} event.action`,
      memory: '128mb',
      bucketSpan: '60m',
      query: [ACTIVITY, 'user.name: *'],
    },
    {
      id: 'azure_activitylogs_rare_event_action_on_failure_ea',
      title: 'Azure failure that is seldom seen',
      description: 'An operation fails that hardly ever does, as when somebody explores what is allowed.',
      detect: 'rare by event.action',
      influencers: `${USER_AND_CITY} event.action`,
      memory: '16mb',
      bucketSpan: '60m',
      query: [ACTIVITY, 'event.outcome: failure', 'event.action: *'],
    },
  ],
};
