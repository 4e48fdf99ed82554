import type { CompactModule, Condition } from './compact_module';
import { KIBANA_SECURITY } from './conventions';
import { NOT_ELASTIC_SHIPPERS } from './shared_conditions';

const LOGONS: Condition[] = [
  'event.category: authentication',
  'event.outcome: success',
  NOT_ELASTIC_SHIPPERS,
];

const LOGON_TYPE = { winlog_logon_type: 'winlog.event_data.LogonType' };

/** Logons of any system: Windows event logs, Linux auth logs, identity providers. */
export const SECURITY_AUTH: CompactModule = {
  id: 'security_auth',
  title: 'Security: Authentication',
  description: 'Logons that differ from what users, hosts and addresses usually do.',
  type: 'Auth data',
  conventions: KIBANA_SECURITY,
  createdBy: 'ml-module-security-auth',
  defaultIndexPattern: 'auditbeat-*,logs-*,filebeat-*,winlogbeat-*',
  recognisedBy: ['event.category: authentication'],
  groups: ['security', 'authentication'],
  jobs: [
    {
      id: 'auth_rare_user_ea',
      title: 'User who seldom logs on',
      description:
        'Successful logons of a user name that is hardly ever seen, such as a forgotten or new account.',
      detect: 'rare by user.name',
      influencers: 'source.ip host.name user.name user.id host.id event.module',
      memory: '128mb',
      query: LOGONS,
    },
    {
      id: 'auth_high_count_logon_events_ea',
      title: 'More logons than usual',
      description:
        'An unusual number of successful logons in the whole environment, as after password spraying.',
      detect: 'high_non_zero_count',
      influencers: 'source.ip winlog.event_data.LogonType user.name host.name host.id event.module',
      memory: '128mb',
      query: LOGONS,
      runtimeFields: LOGON_TYPE,
    },
    {
      id: 'auth_high_count_logon_events_for_a_source_ip_ea',
      title: 'More logons than usual from one address',
      description: 'One source address logs on successfully far more often than it normally does.',
      detect: 'high_non_zero_count by source.ip',
      influencers: 'source.ip winlog.event_data.LogonType user.name user.id host.name host.id event.module',
      memory: '128mb',
      query: ['source.ip: *', ...LOGONS],
      runtimeFields: LOGON_TYPE,
    },
    {
      id: 'auth_high_count_logon_fails_ea',
      title: 'More failed logons than usual',
      description: 'A burst of failed logons, as from guessing or spraying passwords.',
      detect: 'high_non_zero_count',
      influencers: 'source.ip user.name user.id host.name host.id event.module',
      memory: '128mb',
      query: ['event.category: authentication', 'event.outcome: failure', NOT_ELASTIC_SHIPPERS],
    },
    {
      id: 'auth_rare_hour_for_a_user_ea',
      title: 'Logon at an unusual hour for the user',
      description: 'A user logs on at a time of day at which this user normally does not.',
      detect: 'time_of_day by user.name',
      influencers: 'source.ip host.name user.name user.id host.id event.module',
      memory: '128mb',
      query: LOGONS,
    },
    {
      id: 'auth_rare_source_ip_for_a_user_ea',
      title: 'Logon from an unusual address for the user',
      description: 'A user logs on from an address that this user hardly ever comes from.',
      detect: 'rare by source.ip partition user.name',
      influencers: 'source.ip host.name user.name user.id host.id event.module',
      memory: '128mb',
      query: LOGONS,
    },
    {
      id: 'suspicious_login_activity_ea',
      title: 'More logon attempts than usual on a host',
      description: 'A host sees far more logon attempts, successful or not, than it normally does.',
      detect: 'high_non_zero_count partition host.name',
      influencers: 'host.name host.id user.name user.id source.ip event.module',
      memory: '256mb',
      pruneWindow: '30d',
      query: ['event.category: authentication', NOT_ELASTIC_SHIPPERS],
    },
  ],
};
