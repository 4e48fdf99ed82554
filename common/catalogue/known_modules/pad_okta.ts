import type { CompactJob, Condition } from './compact_module';

const OKTA = 'data_stream.dataset: okta.system';

const MEMBERSHIP = 'group.user_membership.add | group.user_membership.remove';
const LIFECYCLE =
  'user.lifecycle.activate | user.lifecycle.deactivate | user.lifecycle.suspend | user.lifecycle.unsuspend | ' +
  'user.lifecycle.create | user.lifecycle.update';
const PRIVILEGES = 'group.privilege.grant | group.privilege.revoke';
const ASSIGNMENTS = 'group.application_assignment.add | group.application_assignment.remove';
const GROUPS = 'group.lifecycle.create | group.lifecycle.delete';

const SPIKE = 'high_non_zero_count by okta.event_type partition user.email';

const WHO = 'agent.name user.email event.module source.user.full_name';

const ADMIN_INFLUENCERS = 'agent.name source.user.full_name user.target.group.name okta.event_type';

function administrationWith(field: string): Condition[] {
  return [
    OKTA,
    `${field}: *`,
    `okta.event_type: ${[GROUPS, MEMBERSHIP, LIFECYCLE, PRIVILEGES, ASSIGNMENTS].join(' | ')}`,
  ];
}

export const PAD_OKTA_JOBS: CompactJob[] = [
  {
    id: 'pad_okta_spike_in_group_membership_changes_ea',
    description: 'A user adds or removes members of Okta groups far more often than normal.',
    detect: SPIKE,
    influencers: `${WHO} user.target.full_name user.target.group.name`,
    bucketSpan: '3h',
    groups: ['okta'],
    query: [OKTA, `okta.event_type: ${MEMBERSHIP}`],
  },
  {
    id: 'pad_okta_spike_in_user_lifecycle_management_changes_ea',
    description: 'A user creates, suspends or revives Okta accounts far more often than normal.',
    detect: SPIKE,
    influencers: `${WHO} user.target.full_name user.target.group.name`,
    bucketSpan: '3h',
    groups: ['okta'],
    query: [OKTA, `okta.event_type: ${LIFECYCLE}`],
  },
  {
    id: 'pad_okta_spike_in_group_privilege_changes_ea',
    description: 'A user grants or revokes rights of Okta groups far more often than normal.',
    detect: SPIKE,
    influencers:
      `${WHO} user.target.full_name user.target.group.name ` +
      'okta.debug_context.debug_data.privilegeGranted okta.debug_context.debug_data.privilegeRevoked',
    bucketSpan: '3h',
    groups: ['okta'],
    query: [OKTA, `okta.event_type: ${PRIVILEGES}`],
  },
  {
    id: 'pad_okta_spike_in_group_application_assignment_changes_ea',
    description: 'A user gives or takes applications of Okta groups far more often than normal.',
    detect: SPIKE,
    influencers: `${WHO} user.target.group.name`,
    bucketSpan: '3h',
    groups: ['okta'],
    query: [OKTA, `okta.event_type: ${ASSIGNMENTS}`],
  },
  {
    id: 'pad_okta_spike_in_group_lifecycle_changes_ea',
    description: 'A user creates or deletes Okta groups far more often than normal.',
    detect: SPIKE,
    influencers: `${WHO} user.target.group.name`,
    bucketSpan: '3h',
    groups: ['okta'],
    query: [OKTA, `okta.event_type: ${GROUPS}`],
  },
  {
    id: 'pad_okta_high_sum_concurrent_sessions_by_user_ea',
    description: 'A user has Okta sessions open from far more addresses at a time than normal.',
    detect: 'high_sum of okta_distinct_ips partition user.email',
    influencers: 'user.email event.module agent.name source.user.full_name',
    bucketSpan: '3h',
    groups: ['okta'],
    query: [
      'source.user.name: *',
      'okta_distinct_ips: *',
      'okta_distinct_ips: >= 2',
      'okta_distinct_countries: >= 2',
      'okta_session_info.has_end_event: 0',
    ],
  },
  {
    id: 'pad_okta_rare_source_ip_by_user_ea',
    description: 'A user administers Okta from an address that this user hardly ever comes from.',
    detect: 'rare by source.ip partition user.email',
    influencers: ADMIN_INFLUENCERS,
    bucketSpan: '1h',
    groups: ['okta'],
    query: administrationWith('source.ip'),
  },
  {
    id: 'pad_okta_rare_region_name_by_user_ea',
    description: 'A user administers Okta from a region that this user hardly ever comes from.',
    detect: 'rare by client.geo.region_name partition user.email',
    influencers: `${ADMIN_INFLUENCERS} client.geo.country_name`,
    bucketSpan: '1h',
    groups: ['okta'],
    query: administrationWith('client.geo.region_name'),
  },
  {
    id: 'pad_okta_rare_host_name_by_user_ea',
    description: 'A user administers Okta from a device that this user hardly ever works on.',
    detect: 'rare by host.name partition user.email',
    influencers: ADMIN_INFLUENCERS,
    bucketSpan: '1h',
    groups: ['okta'],
    query: administrationWith('agent.name'),
  },
];
