import type { CompactModule } from './compact_module';
import { KIBANA_SECURITY } from './conventions';

const AUDIT = 'event.dataset: gcp.audit';

const USER_AND_CITY = 'user.email source.ip source.geo.city_name event.module';

/** Calls to Google Cloud. */
export const SECURITY_GCP_AUDIT: CompactModule = {
  id: 'security_gcp_audit',
  title: 'Security: Google Cloud audit logs',
  description: 'Calls to Google Cloud that are unusual for their user or place, and unusual errors.',
  type: 'GCP Audit data',
  conventions: KIBANA_SECURITY,
  createdBy: 'ml-module-security-gcp-audit',
  defaultIndexPattern: 'logs-*,filebeat-*',
  recognisedBy: [AUDIT],
  groups: ['security', 'gcp'],
  jobs: [
    {
      id: 'gcp_audit_high_distinct_count_error_message_ea',
      title: 'More kinds of Google Cloud errors than usual',
      description: 'Many different errors at once, as when a stolen account is tried on everything.',
      detect: 'high_distinct_count of gcp.audit.status.message',
      influencers:
        `${USER_AND_CITY} gcp.audit.status.message gcp.audit.status.code ` + 'gcp.audit.resource_name',
      memory: '16mb',
      query: [AUDIT, 'event.outcome: failure', 'gcp.audit.status.message: *'],
      revision: 5,
    },
    {
      id: 'gcp_audit_rare_error_code_ea',
      title: 'Google Cloud error that is seldom seen',
      description:
        'A call fails in a way that hardly ever happens, as when somebody explores what is allowed.',
      detect: 'rare by gcp.audit.status.code',
      influencers: `${USER_AND_CITY} gcp.audit.status.code`,
      memory: '16mb',
      bucketSpan: '60m',
      query: [AUDIT, 'event.outcome: failure', 'gcp.audit.status.code: *'],
    },
    {
      id: 'gcp_audit_rare_method_for_a_city_ea',
      title: 'Google Cloud call unusual for the city',
      description: 'A call comes from a city from which this call is hardly ever made.',
      detect: 'rare by event.action partition source.geo.city_name',
      influencers: USER_AND_CITY,
      memory: '64mb',
      bucketSpan: '60m',
      query: [AUDIT, 'source.geo.city_name: *'],
    },
    {
      id: 'gcp_audit_rare_method_for_a_country_ea',
      title: 'Google Cloud call unusual for the country',
      description: 'A call comes from a country from which this call is hardly ever made.',
      detect: 'rare by event.action partition source.geo.country_iso_code',
      influencers:
        'user.email source.ip source.geo.country_iso_code event.module event.action gcp.audit.resource_name',
      memory: '64mb',
      bucketSpan: '60m',
      query: [AUDIT, 'source.geo.country_iso_code: *'],
      revision: 5,
    },
    {
      id: 'gcp_audit_rare_method_for_a_user_email_ea',
      title: 'Google Cloud call unusual for the user',
      description: 'A user makes a call that this user hardly ever makes.',
      detect: 'rare by event.action partition user.email',
      influencers: `${USER_AND_CITY} event.action`,
      memory: '128mb',
      bucketSpan: '60m',
      query: [AUDIT, 'client.user.email: *'],
    },
  ],
};
