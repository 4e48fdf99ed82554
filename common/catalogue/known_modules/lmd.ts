import type { CompactModule, Condition } from './compact_module';
import { FLEET_PACKAGE } from './conventions';

const WHO = 'host.name host.id user.name event.module user.id';

const SIGNATURE = 'process.code_signature.subject_name process.code_signature.trusted';

/** Files that services for copying between machines have put down. */
const RECEIVED_FILES: Condition[] = [
  'event.category: file',
  'event.action: creation',
  'process.name: System | scp | sshd | smbd | vsftpd | sftp-server',
  'process.name: *',
  'file.name: *',
  'not user.name: SYSTEM | root',
];

/** A transform of the package writes one document for each remote desktop session into an index of its own. */
const SESSIONS = {
  bucketSpan: '6h',
  index: 'ml-rdp-lmd_ea',
  timeField: 'session.start_time',
  query: ['source.ip: *', 'destination.ip: *', 'session.start_time: *'],
};

/** Once for the machine at the keyboard and once for the machine it controls. */
function forBothEnds(detect: string): string[] {
  return [`${detect} partition source.ip`, `${detect} partition destination.ip`];
}

/** Movement from machine to machine, by copied files and remote desktop. */
export const LMD: CompactModule = {
  id: 'lmd-ml',
  title: 'Lateral Movement Detection',
  description: 'Files from other machines and remote desktop sessions that are unusual.',
  type: 'lmd',
  conventions: { ...FLEET_PACKAGE, threats: true },
  createdBy: 'ml-module-lmd',
  recognisedBy: [{ any: ['event.category: file', 'session.start_time: *'] }],
  groups: ['security', 'lateral_movement'],
  jobs: [
    {
      id: 'lmd_high_count_remote_file_transfer_ea',
      description: 'A host receives far more files from other machines than it normally does.',
      detect: 'high_count by event.action partition host.name',
      influencers: `${WHO} event.action process.name ${SIGNATURE}`,
      bucketSpan: '1h',
      query: RECEIVED_FILES,
    },
    {
      id: 'lmd_high_file_size_remote_file_transfer_ea',
      description: 'A host receives far more bytes in files from other machines than it normally does.',
      detect: 'high_sum of file.size partition host.name',
      influencers: `${WHO} process.name file.size ${SIGNATURE}`,
      bucketSpan: '1h',
      query: RECEIVED_FILES,
    },
    {
      id: 'lmd_rare_file_extension_remote_transfer_ea',
      description: 'A host receives a file of a type that it hardly ever gets from other machines.',
      detect: 'rare by file.extension partition host.name',
      influencers: `${WHO} file.extension file.name process.name ${SIGNATURE}`,
      query: RECEIVED_FILES,
    },
    {
      id: 'lmd_rare_file_path_remote_transfer_ea',
      description: 'A file from another machine lands in a folder of the host that hardly ever gets any.',
      detect: 'rare by file_directory partition host.name',
      influencers: `${WHO} file_directory file.path process.name ${SIGNATURE}`,
      query: RECEIVED_FILES,
      runtimeFields: { file_directory: 'folder of file.path' },
    },
    {
      ...SESSIONS,
      id: 'lmd_high_mean_rdp_session_duration_ea',
      description: 'The remote desktop sessions of a machine last far longer than they normally do.',
      detect: forBothEnds('high_mean of session.duration'),
      influencers: `${WHO} source.ip destination.ip session.duration`,
    },
    {
      ...SESSIONS,
      id: 'lmd_high_var_rdp_session_duration_ea',
      description:
        'The remote desktop sessions of a machine differ far more in length than they normally do.',
      detect: forBothEnds('high_varp of session.duration'),
      influencers: `${WHO} source.ip destination.ip session.duration`,
    },
    {
      ...SESSIONS,
      id: 'lmd_high_sum_rdp_number_of_processes_ea',
      description: 'Far more processes start in the remote desktop sessions of a machine than normal.',
      detect: forBothEnds('high_sum of number_processes_per_session'),
      influencers: `${WHO} source.ip destination.ip number_processes_per_session`,
    },
    {
      ...SESSIONS,
      id: 'lmd_unusual_time_weekday_rdp_session_start_ea',
      description:
        'A machine opens a remote desktop session at an hour or on a weekday at which it never does.',
      detect: 'time_of_week partition source.ip',
      influencers: `${WHO} destination.ip source.ip`,
    },
    {
      ...SESSIONS,
      id: 'lmd_high_rdp_distinct_count_source_ip_for_destination_ea',
      description: 'A machine is entered by remote desktop from far more addresses than normal.',
      detect: 'high_distinct_count of source.ip partition destination.ip',
      influencers: `${WHO} destination.ip source.ip`,
    },
    {
      ...SESSIONS,
      id: 'lmd_high_rdp_distinct_count_destination_ip_for_source_ea',
      description: 'A machine opens remote desktop sessions on far more others than normal.',
      detect: 'high_distinct_count of destination.ip partition source.ip',
      influencers: `${WHO} source.ip destination.ip`,
    },
    {
      ...SESSIONS,
      id: 'lmd_high_mean_rdp_process_args_ea',
      description: 'The commands in the remote desktop sessions of a machine are far longer than normal.',
      detect: forBothEnds('high_mean of total_length_process_args'),
      influencers: `${WHO} source.ip destination.ip total_length_process_args`,
    },
  ],
};
