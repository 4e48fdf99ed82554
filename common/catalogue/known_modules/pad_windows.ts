import type { CompactJob, Condition } from './compact_module';
import { NOT_ELASTIC_SHIPPERS } from './shared_conditions';

const WINDOWS = 'host.os.type: windows | Windows';

const WHO = 'host.name host.id user.name event.module user.id';

const SUBJECT = 'winlog.event_data.SubjectUserName';
const TARGET = 'winlog.event_data.TargetUserName';
const PRIVILEGES = 'winlog.event_data.PrivilegeList';

const GROUP_CHANGES: Condition[] = [
  WINDOWS,
  'event.action: added-member-to-group | removed-member-from-group',
  'event.code: 4732 | 4728 | 4756 | 4733 | 4729',
  NOT_ELASTIC_SHIPPERS,
];

/** Of users who are known to come from somewhere: everything that takes raised rights. */
function privilegedActivityWith(field: string): Condition[] {
  return [
    WINDOWS,
    `${field}: *`,
    'user.name: *',
    'event.code: 4720 | 4726 | 4722 | 4756 | 4672 | 4673 | 4674 | 4728 | 4732 | 624 | 632 | 636 | 660 | 4725 | ' +
      '4723 | 4648 | 4688 | 4729 | 4733 | 4757 | 637 | 661',
    'not event.action: log_on | created_process',
    NOT_ELASTIC_SHIPPERS,
  ];
}

export const PAD_WINDOWS_JOBS: CompactJob[] = [
  {
    id: 'pad_windows_high_count_special_logon_events_ea',
    description: 'A user logs on with special rights or as another far more often than normal.',
    detect: 'high_non_zero_count by event.action partition user.name',
    influencers: `${WHO} ${SUBJECT} ${PRIVILEGES} ${TARGET} process.name`,
    bucketSpan: '3h',
    groups: ['windows'],
    query: [
      WINDOWS,
      'event.action: logged-in-special | logged-in-explicit',
      'event.code: 4672 | 4648',
      NOT_ELASTIC_SHIPPERS,
    ],
  },
  {
    id: 'pad_windows_high_count_special_privilege_use_events_ea',
    description: 'A user makes use of special rights far more often than normal.',
    detect: 'high_non_zero_count by event.action partition user.name',
    influencers: `${WHO} ${SUBJECT} ${PRIVILEGES} process.name`,
    bucketSpan: '3h',
    groups: ['windows'],
    query: [
      WINDOWS,
      'event.action: privileged-operation | privileged-service-called',
      'event.code: 4673 | 4674',
      NOT_ELASTIC_SHIPPERS,
    ],
  },
  {
    id: 'pad_windows_high_count_group_management_events_ea',
    description: 'A user adds or removes members of groups far more often than normal.',
    detect: 'high_non_zero_count by event.action partition user.name',
    influencers: `${WHO} ${SUBJECT} group.name ${TARGET}`,
    bucketSpan: '3h',
    groups: ['windows'],
    query: GROUP_CHANGES,
  },
  {
    id: 'pad_windows_high_count_user_account_management_events_ea',
    description: 'A user creates, enables, disables or deletes accounts far more often than normal.',
    detect: 'high_non_zero_count by event.action partition user.name',
    influencers: `${WHO} ${SUBJECT} ${TARGET}`,
    bucketSpan: '3h',
    groups: ['windows'],
    query: [
      WINDOWS,
      'event.action: enabled-user-account | added-user-account | deleted-user-account | disabled-user-account',
      'event.code: 4722 | 4720 | 4726 | 4725',
      NOT_ELASTIC_SHIPPERS,
    ],
  },
  {
    id: 'pad_windows_rare_privilege_assigned_to_user_ea',
    description: 'A user gets a right that this user hardly ever has.',
    detect: 'rare by privilege_type partition user.name',
    influencers: `${WHO} privilege_type event.action`,
    bucketSpan: '1h',
    groups: ['windows'],
    query: ['privilege_type: *'],
  },
  {
    id: 'pad_windows_rare_group_name_by_user_ea',
    description: 'A user changes the members of a group that this user hardly ever touches.',
    detect: 'rare by group.name partition user.name',
    influencers: `${WHO} group.name ${TARGET} event.action`,
    bucketSpan: '1h',
    groups: ['windows'],
    query: GROUP_CHANGES,
  },
  {
    id: 'pad_windows_rare_device_by_user_ea',
    description: 'A user makes use of raised rights on a device that this user hardly ever works on.',
    detect: 'rare by host.name partition user.name',
    influencers: `${WHO} group.name ${PRIVILEGES} event.action`,
    bucketSpan: '1h',
    groups: ['windows'],
    query: privilegedActivityWith('host.name'),
  },
  {
    id: 'pad_windows_rare_source_ip_by_user_ea',
    description: 'A user makes use of raised rights from an address that this user hardly ever comes from.',
    detect: 'rare by source.ip partition user.name',
    influencers: `${WHO} source.ip ${PRIVILEGES} event.action`,
    bucketSpan: '1h',
    groups: ['windows'],
    query: privilegedActivityWith('source.ip'),
  },
  {
    id: 'pad_windows_rare_region_name_by_user_ea',
    description: 'A user makes use of raised rights from a region that this user hardly ever comes from.',
    detect: 'rare by source.geo.region_name partition user.name',
    influencers: `${WHO} source.geo.city_name source.geo.country_name ${PRIVILEGES} event.action`,
    bucketSpan: '1h',
    groups: ['windows'],
    query: privilegedActivityWith('source.geo.region_name'),
  },
];
