import type { Goal } from './goal';

export const OPERATIONS: readonly Goal[] = [
  {
    id: 'host_went_quiet',
    theme: 'operations',
    goal: 'Host or device that stopped sending logs',
    soWhat: {
      why: 'Every other detection is blind there from now on: the agent crashed, the disk is full, or somebody switched logging off.',
      checkFirst:
        'If the machine is up, look at its agent, then in its last events for a stopped service or a cleared log. Retired hardware should leave by a change.',
    },
    families: ['low_count_events_for_a_host_name', 'ml_job_picker_event_rate_by_device'],
    tags: { platforms: ['any'], data: ['logs'], tactics: ['TA0005', 'TA0040'] },
    synonyms: ['silent host', 'missing logs', 'agent down', 'log source health', 'no data', 'outage'],
  },
  {
    id: 'host_got_loud',
    theme: 'operations',
    goal: 'Host or device sending far more events than usual',
    soWhat: {
      why: 'A noisy host is attacked, attacking or broken, and in each case it eats the licence and the storage of your logs.',
      checkFirst:
        'Which event.dataset and event.action grew? A debug setting left on, a log loop or a scan aimed at the host are told apart in one look.',
    },
    families: ['high_count_events_for_a_host_name', 'ml_job_picker_event_rate_by_device'],
    tags: {
      platforms: ['any'],
      data: ['logs'],
      tactics: ['TA0002', 'TA0004', 'TA0007', 'TA0010', 'TA0011', 'TA0040'],
    },
    synonyms: ['log flood', 'noisy host', 'ingest volume', 'spike', 'host traffic', 'event rate'],
  },
  {
    id: 'log_rate_changed',
    theme: 'operations',
    goal: 'Log rate of a dataset unusually high or low',
    soWhat: {
      why: 'A feed that dries up or doubles tells of a broken pipeline or a changed setting before anyone complains.',
      checkFirst:
        'Compare the time of the change with deployments of agents and ingest pipelines. Month-end jobs and campaigns move rates on a schedule the model has yet to learn.',
    },
    families: ['log_entry_rate'],
    tags: { platforms: ['any'], data: ['logs'], tactics: [] },
    synonyms: ['log volume', 'log entry rate', 'ingest', 'missing data', 'broken pipeline', 'feed health'],
  },
  {
    id: 'new_kinds_of_messages',
    theme: 'operations',
    goal: 'Log messages never seen before, or far more of one kind',
    soWhat: {
      why: 'A new kind of message is how software says that something happened to it for the first time: a crash, a refusal, an exploit that half worked.',
      checkFirst:
        'Read an example of the category and search its fixed words. After an upgrade expect a wave of new wording, all at the same minute.',
    },
    families: ['log_entry_categories_count', 'ml_job_picker_log_categories_by_dataset'],
    tags: { platforms: ['any'], data: ['logs'], tactics: [] },
    synonyms: ['log categories', 'new errors', 'message patterns', 'stack trace', 'rare log lines'],
  },
  {
    id: 'vpn_login_volume',
    theme: 'operations',
    goal: 'VPN logins unusually many or few',
    soWhat: {
      why: 'Too many run into the limits of licences, addresses and bandwidth; too few tell of a dead gateway before the phones ring.',
      checkFirst:
        'Compare gateways and countries: one gateway falling while another rises is a failover. Snow days, strikes and holidays move the whole curve.',
    },
    families: ['ml_job_picker_vpn_login_volume'],
    tags: { platforms: ['network'], data: ['authentication', 'firewall', 'vpn'], tactics: [] },
    synonyms: [
      'licenses',
      'capacity planning',
      'remote access',
      'home office',
      'globalprotect',
      'anyconnect',
    ],
  },
];
