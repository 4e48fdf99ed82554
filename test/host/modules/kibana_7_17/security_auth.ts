import type { Condition } from '../../../../common/catalogue/known_modules/compact_module';
import { KIBANA_7_17_SECURITY, type OldModule } from './old_module';

const LOGONS: Condition[] = ['event.category: authentication', 'event.outcome: success'];

export const SECURITY_AUTH_7_17: OldModule = {
  id: 'security_auth',
  title: 'Security: Authentication',
  description: 'Logons that differ from what users and addresses usually do.',
  type: 'auth data',
  conventions: KIBANA_7_17_SECURITY,
  createdBy: 'ml-module-security-auth',
  defaultIndexPattern: 'auditbeat-*,logs-*,filebeat-*,winlogbeat-*',
  recognisedBy: ['event.category: authentication'],
  groups: ['security', 'authentication'],
  jobs: [
    {
      id: 'auth_high_count_logon_events_for_a_source_ip',
      detect: 'high_non_zero_count by source.ip',
      influencers: 'source.ip winlog.event_data.LogonType user.name',
      memory: '128mb',
      pruneWindow: '30d',
      query: LOGONS,
    },
    {
      id: 'auth_high_count_logon_fails',
      detect: 'high_non_zero_count',
      influencers: '',
      memory: '128mb',
      pruneWindow: '30d',
      query: ['event.category: authentication', 'event.outcome: failure'],
    },
    {
      id: 'auth_high_count_logon_events',
      detect: 'high_non_zero_count',
      influencers: '',
      memory: '128mb',
      pruneWindow: '30d',
      query: LOGONS,
    },
    {
      id: 'auth_rare_hour_for_a_user',
      detect: 'time_of_day by user.name',
      influencers: 'source.ip user.name',
      memory: '128mb',
      query: LOGONS,
    },
    {
      id: 'auth_rare_source_ip_for_a_user',
      detect: 'rare by source.ip partition user.name',
      influencers: 'source.ip user.name',
      memory: '128mb',
      query: LOGONS,
    },
    {
      id: 'auth_rare_user',
      detect: 'rare by user.name',
      influencers: 'source.ip user.name',
      memory: '128mb',
      query: LOGONS,
    },
  ],
};
