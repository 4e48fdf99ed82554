import type { Goal } from './goal';

export const LATERAL_MOVEMENT: readonly Goal[] = [
  {
    id: 'remote_desktop_by_unusual_user',
    theme: 'lateral_movement',
    goal: 'Remote desktop login by a user who never uses it',
    soWhat: {
      why: 'With one good password, remote desktop turns a foothold into a desk at your server.',
      checkFirst:
        'From where did the session come, and is host.name a server? A temporary replacement or an external technician should be announced; otherwise log the session off.',
    },
    families: ['windows_rare_user_type10_remote_login'],
    tags: {
      platforms: ['windows'],
      data: ['authentication', 'windows security events'],
      tactics: ['TA0001', 'TA0008'],
    },
    synonyms: ['rdp', 'logon type 10', 'terminal server', 'remote user', 'mstsc'],
  },
  {
    id: 'remote_desktop_fan_out',
    theme: 'lateral_movement',
    goal: 'One machine with remote desktop to, or from, many others',
    soWhat: {
      why: 'Hopping from server to server draws a star in the session list, with the attacker or the prize in the middle.',
      checkFirst:
        'Is the centre a jump host or management server? If not, take the user.name of the sessions and see what that account reached before.',
    },
    families: [
      'lmd_high_rdp_distinct_count_destination_ip_for_source',
      'lmd_high_rdp_distinct_count_source_ip_for_destination',
    ],
    tags: { platforms: ['windows'], data: ['remote desktop sessions'], tactics: ['TA0008'] },
    synonyms: ['rdp', 'moving between servers', 'hopping', 'pivoting'],
  },
  {
    id: 'remote_desktop_at_odd_time',
    theme: 'lateral_movement',
    goal: 'Remote desktop session at night or on an unusual weekday',
    soWhat: {
      why: 'Intruders prefer the hours when nobody watches the screen, and Sunday night is their favourite.',
      checkFirst:
        'Was a maintenance window announced for destination.ip? If the owner of the account is asleep, end the session and keep its process list.',
    },
    families: ['lmd_unusual_time_weekday_rdp_session_start'],
    tags: { platforms: ['windows'], data: ['remote desktop sessions'], tactics: ['TA0008'] },
    synonyms: ['rdp', 'weekend', 'after hours', 'odd hours', 'time of week', 'holiday'],
  },
  {
    id: 'remote_desktop_hands_on',
    theme: 'lateral_movement',
    goal: 'Remote desktop session unusually long, uneven or busy',
    soWhat: {
      why: 'Hours of exploring, or a burst of tools pasted in: both are what an intruder does with a screen, not what a user does.',
      checkFirst:
        'Read the processes of host.name during the session, top to bottom. Sessions left open over lunch start nothing; software installation starts a lot, by an administrator.',
    },
    families: [
      'lmd_high_mean_rdp_session_duration',
      'lmd_high_var_rdp_session_duration',
      'lmd_high_sum_rdp_number_of_processes',
      'lmd_high_mean_rdp_process_args',
    ],
    tags: { platforms: ['windows'], data: ['processes', 'remote desktop sessions'], tactics: ['TA0008'] },
    synonyms: ['rdp', 'session duration', 'process arguments', 'hands-on keyboard', 'post-exploitation'],
  },
  {
    id: 'files_from_other_machines',
    theme: 'lateral_movement',
    goal: 'Files copied in from another machine: many, large or odd ones',
    soWhat: {
      why: 'Attack kits get pushed to the next host, a DLL or scheduled task at a time, and loot is gathered on one machine before it leaves.',
      checkFirst:
        'Does file.extension execute, and is the folder a start-up, system or web folder? Follow user.name back to the sender; patch day copies to all machines alike, an attack to a few.',
    },
    families: [
      'lmd_high_count_remote_file_transfer',
      'lmd_high_file_size_remote_file_transfer',
      'lmd_rare_file_extension_remote_transfer',
      'lmd_rare_file_path_remote_transfer',
    ],
    tags: { platforms: ['linux', 'windows'], data: ['files'], tactics: ['TA0008', 'TA0009'] },
    synonyms: ['tools copied', 'smb', 'scp', 'sftp', 'file share', 'file transfer', 'dropped file'],
  },
];
