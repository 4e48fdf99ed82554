import type { CompactJob, Condition } from './compact_module';

const WHO = 'host.name host.id user.name event.module user.id';

/** Ways to gain, keep or widen rights, as they show in a command line. The stars have no meaning within a phrase. */
const RIGHTS_IN_COMMANDS = [
  'LD_PRELOAD',
  '/etc/ld.so.preload',
  '/root/.ssh/authorized_keys',
  'timestamp_timeout=-1',
  '!tty_tickets',
  'var/spool/cron',
  'systemctl daemon-reload',
  'pw mod user',
  'pw unlock',
  'chmod u+s',
  'sudo setcap cap_setuid',
  'su nobody',
  'sudo nobody',
  'sudo */root/',
  'sudo*etc/sudoers',
  'sudo*visudo',
  'etc/cron.*/',
  'trap*SIGINT',
  'find*-perm*2000',
  'find*-perm*4000',
  'systemctl start*.service',
  'systemctl enable*.service',
  'echo*/.bash_profile',
  'echo*/.bashrc',
  'echo*/.shrc',
  'echo*/etc/profile',
  'echo*/.bash_logout',
  'echo*/etc/rc.',
];

const PRIVILEGED_COMMANDS: Condition[] = [
  'host.os.type: linux | Linux',
  'event.category: process',
  'event.type: start | change',
  `process.command_line.text: ${RIGHTS_IN_COMMANDS.map((phrase) => `"${phrase}"`).join(' | ')}`,
  'not process.name: elastic-agent | elasticsearch-users | elastic-agent.exe | metricbeat.exe | metricbeat | ' +
    'filebeat.exe | filebeat | packetbeat.exe | packetbeat | winlogbeat.exe | winlogbeat',
  'not process.command_line.text: elastic-agent | elasticsearch',
];

export const PAD_LINUX_JOBS: CompactJob[] = [
  {
    id: 'pad_linux_high_count_privileged_process_events_by_user_ea',
    description: 'A user runs commands that gain or widen rights far more often than normal.',
    detect: 'high_non_zero_count partition user.name',
    influencers: `${WHO} process.name process.command_line`,
    bucketSpan: '3h',
    groups: ['linux'],
    query: PRIVILEGED_COMMANDS,
  },
  {
    id: 'pad_linux_rare_process_executed_by_user_ea',
    description: 'A user gains or widens rights by a program that this user hardly ever runs for it.',
    detect: 'rare by process.name partition user.name',
    influencers: `${WHO} process.name`,
    bucketSpan: '1h',
    groups: ['linux'],
    query: PRIVILEGED_COMMANDS,
  },
  {
    id: 'pad_linux_high_median_process_command_line_entropy_by_user_ea',
    description:
      'Commands of a user that gain or widen rights are far more scrambled than normal. ' +
      "The package's ingest pipeline measures that, and has to be set up by hand.",
    detect: 'high_median of process.command_line_entropy partition user.name',
    influencers: `${WHO} process.command_line`,
    bucketSpan: '30m',
    groups: ['linux'],
    query: PRIVILEGED_COMMANDS,
  },
];
