import type { Goal } from './goal';

export const PRIVILEGED_ACCESS: readonly Goal[] = [
  {
    id: 'unexpected_sudo',
    theme: 'privileged_access',
    goal: 'Sudo run by an account that does not use it',
    soWhat: {
      why: 'Root is one command away. An application account that calls sudo was most likely taken over through its application.',
      checkFirst:
        'Read process.args: sudo -l alone is someone asking what is possible. New colleagues and changed deployment scripts account for most first uses.',
    },
    families: ['linux_rare_sudo_user'],
    tags: { platforms: ['linux'], data: ['processes'], tactics: ['TA0004', 'TA0005'] },
    synonyms: ['root', 'privilege escalation', 'su', 'superuser'],
  },
  {
    id: 'unusual_run_as',
    theme: 'privileged_access',
    goal: 'Run-as with other credentials by an unusual Windows user',
    soWhat: {
      why: 'Someone typed in the password of a second account. If the first is an ordinary user, where did they get it?',
      checkFirst:
        'Event 4648 names the account that was used: is it an administrator of that machine? Help desk staff and scheduled tasks do this by design.',
    },
    families: ['windows_rare_user_runas_event'],
    tags: { platforms: ['windows'], data: ['windows security events'], tactics: ['TA0004'] },
    synonyms: ['runas', 'explicit credentials', 'privilege elevation', 'switch user', 'impersonation'],
  },
  {
    id: 'windows_privileges',
    theme: 'privileged_access',
    goal: 'Windows privileges used unusually often, or unusual for the user',
    soWhat: {
      why: 'Debugging other processes, loading drivers, taking ownership: rights that credential dumpers need and office work does not.',
      checkFirst:
        'See which right PrivilegeList names, and which group or policy granted it. SeDebugPrivilege outside development is a reason to isolate; backups use SeBackupPrivilege in bulk.',
    },
    families: [
      'pad_windows_high_count_special_logon_events',
      'pad_windows_high_count_special_privilege_use_events',
      'pad_windows_rare_privilege_assigned_to_user',
    ],
    tags: {
      platforms: ['windows'],
      data: ['windows security events'],
      tactics: ['TA0003', 'TA0004', 'TA0005'],
    },
    synonyms: ['admin rights', 'insider', 'special logon', '4672', '4673', 'token manipulation', 'mimikatz'],
  },
  {
    id: 'windows_account_administration',
    theme: 'privileged_access',
    goal: 'Burst of Windows accounts created, enabled, disabled or deleted',
    soWhat: {
      why: 'Spare accounts keep an intruder in after the first one is closed, and mass disabling locks the defenders out.',
      checkFirst:
        'Who is winlog.event_data.SubjectUserName, and does the identity management team know? Intake days and leaver clean-ups come in bursts with a list.',
    },
    families: ['pad_windows_high_count_user_account_management_events'],
    tags: { platforms: ['windows'], data: ['windows security events'], tactics: ['TA0003', 'TA0004'] },
    synonyms: ['user created', '4720', 'local admin', 'active directory', 'account manipulation'],
  },
  {
    id: 'windows_group_membership',
    theme: 'privileged_access',
    goal: 'Windows group members changed unusually often or in unusual groups',
    soWhat: {
      why: 'One line added to Domain Admins is worth more than any exploit.',
      checkFirst:
        'Is group.name privileged, directly or nested? Verify the added member with the owner of the group; reorganisations touch many harmless groups.',
    },
    families: ['pad_windows_high_count_group_management_events', 'pad_windows_rare_group_name_by_user'],
    tags: {
      platforms: ['windows'],
      data: ['windows security events'],
      tactics: ['TA0003', 'TA0004', 'TA0007'],
    },
    synonyms: ['admin groups', 'added to group', 'domain admins', '4728', 'active directory'],
  },
  {
    id: 'windows_privileged_from_unusual_place',
    theme: 'privileged_access',
    goal: 'Privileged Windows activity from an unusual device or place',
    soWhat: {
      why: 'Administrators work from their jump host. Their rights used elsewhere mean their hashes or tickets travelled.',
      checkFirst:
        'Call the administrator, then compare host.name and source.ip with the list of admin workstations. New hardware and help desk visits are the ordinary reasons.',
    },
    families: [
      'pad_windows_rare_device_by_user',
      'pad_windows_rare_source_ip_by_user',
      'pad_windows_rare_region_name_by_user',
    ],
    tags: {
      platforms: ['windows'],
      data: ['windows security events'],
      tactics: ['TA0001', 'TA0004', 'TA0005'],
    },
    synonyms: ['admin location', 'pass the hash', 'stolen admin account', 'new device', 'geo'],
  },
  {
    id: 'linux_privileged_commands',
    theme: 'privileged_access',
    goal: 'Privileged Linux commands: too many, unusual, or scrambled',
    soWhat: {
      why: 'Rights that were granted for one task are being used for another, by their owner or by someone behind the terminal.',
      checkFirst:
        'List what the user ran as root: edits to accounts, keys, cron and logs, or text only a decoder can read. Maintenance windows explain bursts, deployment tools long random tokens.',
    },
    families: [
      'pad_linux_high_count_privileged_process_events_by_user',
      'pad_linux_rare_process_executed_by_user',
      'pad_linux_high_median_process_command_line_entropy_by_user',
    ],
    tags: { platforms: ['linux'], data: ['processes'], tactics: ['TA0004', 'TA0005'] },
    synonyms: ['sudo', 'root', 'admin rights', 'insider', 'abuse of elevation', 'setuid', 'obfuscated'],
  },
  {
    id: 'okta_group_changes',
    theme: 'privileged_access',
    goal: 'Burst of Okta group changes: members, privileges, applications',
    soWhat: {
      why: 'In a directory that opens every application, group changes are the quiet way to grant oneself everything.',
      checkFirst:
        'Who is user.email acting, and on which user.target.group.name? Directory imports and application rollouts are planned, with a project name; a person at night needs asking.',
    },
    families: [
      'pad_okta_spike_in_group_membership_changes',
      'pad_okta_spike_in_group_privilege_changes',
      'pad_okta_spike_in_group_application_assignment_changes',
      'pad_okta_spike_in_group_lifecycle_changes',
    ],
    tags: { platforms: ['okta'], data: ['identity provider'], tactics: ['TA0003', 'TA0004'] },
    synonyms: ['admin groups', 'added to group', 'sso', 'privilege grant', 'application assignment'],
  },
  {
    id: 'okta_user_lifecycle',
    theme: 'privileged_access',
    goal: 'Burst of Okta accounts created, activated or suspended',
    soWhat: {
      why: 'Help desk fraud ends here: accounts reactivated, new ones made, real owners suspended.',
      checkFirst:
        'Call back the people behind the targets on a known number. HR-driven provisioning runs on a schedule and under its own account.',
    },
    families: ['pad_okta_spike_in_user_lifecycle_management_changes'],
    tags: { platforms: ['okta'], data: ['identity provider'], tactics: ['TA0003', 'TA0004'] },
    synonyms: ['user lifecycle', 'deactivated', 'new accounts', 'social engineering', 'helpdesk'],
  },
  {
    id: 'okta_admin_from_unusual_place',
    theme: 'privileged_access',
    goal: 'Okta administration from an unusual address, region or device',
    soWhat: {
      why: 'Whoever administers the identity provider can sign in as anyone; that console deserves the strictest eye.',
      checkFirst:
        'Confirm with the administrator by phone, not by chat. Then list what they changed in that session, starting with factors, policies and API tokens.',
    },
    families: [
      'pad_okta_rare_source_ip_by_user',
      'pad_okta_rare_region_name_by_user',
      'pad_okta_rare_host_name_by_user',
    ],
    tags: { platforms: ['okta'], data: ['identity provider'], tactics: ['TA0001', 'TA0004'] },
    synonyms: ['okta admin', 'strange location', 'new ip', 'geo', 'abroad', 'super admin'],
  },
];
