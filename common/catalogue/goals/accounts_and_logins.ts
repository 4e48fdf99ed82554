import type { Goal } from './goal';

export const ACCOUNTS_AND_LOGINS: readonly Goal[] = [
  {
    id: 'failed_login_spike',
    theme: 'accounts_and_logins',
    goal: 'Spike of failed logins',
    soWhat: {
      why: 'Somebody is guessing passwords: many for one account, or one for many accounts. The guess that fits comes next.',
      checkFirst:
        'Count the failures per source.ip and user.name, then look for a success from the same source. A service account with an expired password is the usual harmless cause.',
    },
    families: ['auth_high_count_logon_fails'],
    tags: { platforms: ['any'], data: ['authentication'], tactics: ['TA0006'] },
    synonyms: ['brute force', 'password spraying', 'password guessing', 'wrong password', 'lockout'],
  },
  {
    id: 'successful_login_spike',
    theme: 'accounts_and_logins',
    goal: 'Spike of successful logins, overall or from one address',
    soWhat: {
      why: 'A list of working credentials makes no failures: the attacker signs in to one account after another from one place.',
      checkFirst:
        'See how many different user.name one source.ip used. Proxies, terminal servers and monitoring do that every day; a home or hosting address does not.',
    },
    families: ['auth_high_count_logon_events', 'auth_high_count_logon_events_for_a_source_ip'],
    tags: { platforms: ['any'], data: ['authentication'], tactics: ['TA0001', 'TA0005', 'TA0006'] },
    synonyms: ['credential stuffing', 'password spraying', 'brute force', 'leaked passwords', 'logon'],
  },
  {
    id: 'login_attempts_on_one_host',
    theme: 'accounts_and_logins',
    goal: 'Burst of login attempts on one host',
    soWhat: {
      why: 'A machine that suddenly draws logins, good or bad, is often newly exposed to the internet or under attack from inside.',
      checkFirst:
        'Is SSH or RDP on host.name open to source.ip? Split the attempts by event.outcome, and ask whether a new scanner or deployment script signs in there.',
    },
    families: ['suspicious_login_activity'],
    tags: { platforms: ['any'], data: ['authentication'], tactics: ['TA0006'] },
    synonyms: ['brute force against a server', 'ssh guessing', 'exposed machine', 'logon attempts'],
  },
  {
    id: 'login_at_unusual_hour',
    theme: 'accounts_and_logins',
    goal: 'Login at an hour unusual for the account',
    soWhat: {
      why: 'People keep their hours. Whoever signs in with their password from another time zone does not.',
      checkFirst:
        'Ask the person, and check leave, travel and on-call duty. For a service account, look for a scheduled task that was moved.',
    },
    families: ['auth_rare_hour_for_a_user'],
    tags: { platforms: ['any'], data: ['authentication'], tactics: ['TA0001'] },
    synonyms: ['odd hours', 'at night', 'after hours', 'working hours', 'weekend', 'time of day', 'logon'],
  },
  {
    id: 'login_from_new_address',
    theme: 'accounts_and_logins',
    goal: 'Login from an address new to the account',
    soWhat: {
      why: 'A stolen password first shows as a login from somewhere its owner has never been.',
      checkFirst:
        'Look up the network behind source.ip: a home or mobile provider is ordinary, a hosting provider or anonymiser is not. If it is internal, ask whose machine it is.',
    },
    families: ['auth_rare_source_ip_for_a_user'],
    tags: { platforms: ['any'], data: ['authentication'], tactics: ['TA0001', 'TA0008'] },
    synonyms: ['new ip address', 'impossible travel', 'strange location', 'account takeover', 'logon'],
  },
  {
    id: 'login_by_rare_account',
    theme: 'accounts_and_logins',
    goal: 'Login by an account that hardly ever logs in',
    soWhat: {
      why: 'Nobody misses a forgotten, default or freshly made account, which is what makes it useful to an intruder.',
      checkFirst:
        'When was the account created, and who owns it? One that wakes after months, or was made today outside the joiner process, is worth a call to the owner.',
    },
    families: ['auth_rare_user'],
    tags: { platforms: ['any'], data: ['authentication'], tactics: ['TA0001'] },
    synonyms: ['dormant account', 'unknown user', 'never seen before', 'new account', 'stale account'],
  },
  {
    id: 'programs_run_by_rare_account',
    theme: 'accounts_and_logins',
    goal: 'Programs run by an account rarely seen on your hosts',
    soWhat: {
      why: 'When a login leaves no trace, the programs it starts still do: the account is in the wrong hands, or a service was taken over.',
      checkFirst:
        'Read process.name next to user.name: a shell under a service account is bad news. New staff, a new agent and image building explain most of the rest.',
    },
    families: ['linux_anomalous_user_name', 'windows_anomalous_user_name'],
    tags: { platforms: ['linux', 'windows'], data: ['processes'], tactics: ['TA0001'] },
    synonyms: ['unknown user', 'never seen before', 'dormant account', 'stolen account', 'rare username'],
  },
  {
    id: 'okta_sessions_in_several_countries',
    theme: 'accounts_and_logins',
    goal: 'One Okta user with open sessions in several countries',
    soWhat: {
      why: 'A copied session cookie works from anywhere, without the password and without the second factor.',
      checkFirst:
        'List the addresses and countries of the open sessions. A company VPN plus a phone is the common explanation; otherwise end all sessions first and ask afterwards.',
    },
    families: ['pad_okta_high_sum_concurrent_sessions_by_user'],
    tags: { platforms: ['okta'], data: ['identity provider'], tactics: ['TA0003', 'TA0004'] },
    synonyms: ['session hijacking', 'stolen cookie', 'token theft', 'impossible travel', 'mfa bypass'],
  },
];
