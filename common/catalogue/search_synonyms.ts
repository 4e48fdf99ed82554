/** Ways to say one thing. A text or question with any of the phrases counts as having the concept. */
export interface SynonymGroup {
  concept: string;
  /** Lower-case; plurals are found by themselves. The concept's own name is one of them. */
  phrases: readonly string[];
}

/**
 * What people who don't speak the language of the tools type, beside what the tools, ATT&CK and the texts of the
 * catalogue say: concept → other ways to say it. Only words that mean the same in this field belong together, because a loose group
 * makes every goal match.
 */
const SYNONYMS: Readonly<Record<string, string>> = {
  // Data going out
  exfiltration:
    'exfiltrate, exfil, stealing data, stolen data, steal data, data theft, leak, leaking, data leak, data leakage, data loss, dlp, smuggling data',
  upload: 'uploading, uploaded, bytes sent, sent bytes, outgoing data, sending data',
  usb: 'usb stick, usb drive, thumb drive, flash drive, pen drive, external drive, external disk, external device, removable media, memory stick',
  mac: 'macos, macbook, apple, os x',
  insider:
    'insider threat, disgruntled, leaver, employee leaving, rogue employee, abuse, abusing, misuse, misusing',
  ransomware: 'ransom, extortion',

  // Accounts
  login:
    'logon, log in, log on, logging in, logging on, logs in, logged in, sign in, signing in, signin, authentication',
  'brute force':
    'brute forcing, bruteforce, failed login, failed logon, failed sign in, login failure, logon failure, sign in failure, failing login, password guessing, guessing password, password spraying, password spray, credential stuffing, wrong password, lockout',
  'unusual hour':
    'hour unusual, odd hour, strange hour, odd time, unusual time, unusual weekday, night, after hours, out of hours, outside working hours, working hours, weekend, 2 am, 3 am, 4 am, midnight',
  'new address':
    'new ip, address new, unknown ip, unusual ip, different ip, unusual address, strange ip, unknown address',
  'unusual place':
    'unusual location, strange location, strange place, new city, new country, new location, foreign country, another country, abroad, overseas, city or country, unusual address region, impossible travel, geo',
  country: 'foreign, abroad, overseas, geo, geography',
  'rare account':
    'dormant account, stale account, unknown account, unknown user, inactive account, forgotten account, account never, never log in, hardly ever log in, account rarely seen, new account',
  'never seen':
    'not seen before, never before, first time, seldom seen, rarely seen, unseen, nobody has seen, never run',
  'stolen account':
    'account takeover, hacked account, compromised account, compromised user, compromised identity, stolen password, stolen credential, stolen login, leaked password, leaked credential, phished',
  'session theft':
    'session hijacking, stolen cookie, stolen session, token theft, stolen token, cookie theft, password sharing, concurrent session, simultaneous session, mfa bypass, mfa fatigue',
  'account change':
    'account created, creating account, created account, user created, new user created, account deleted, account disabled, account enabled, account manipulation, user lifecycle, new local admin',

  // Privileges
  sudo: 'su, root, superuser',
  admin: 'administrator, administration, sysadmin',
  'admin rights': 'admin privilege, privilege, privileged, special privilege, user right, elevated right',
  'privilege escalation':
    'escalate privilege, elevation, become admin, becoming admin, gain admin, become root',
  'group change':
    'group member, group membership, admin group, domain admin, added to group, group management, group privilege, people to group, user to group',
  'pass the hash': 'pass the ticket, mimikatz, credential dumping, credential dumper, golden ticket, lsass',

  // Endpoints
  process: 'program, executable, binary, exe, software',
  'new process':
    'weird process, strange process, rare process, unusual process, unknown process, program new, unknown program, new program, unknown software, unauthorised software, unauthorized software, unknown exe, unknown binary',
  malware: 'virus, trojan, malicious software, rat',
  'parent process':
    'parent, child process, office macro, macro, winword, word, excel, cmd, spawned, spawning',
  'living off the land':
    'lotl, lolbin, lolbas, built in windows tool, built in tool, certutil, rundll32, mshta, regsvr32',
  obfuscated: 'obfuscation, scrambled, encoded, base64, random looking, hidden code, entropy',
  powershell: 'ps1, script block, pwsh',
  persistence: 'autostart, survive reboot, backdoor, back door, foothold',
  'windows service': 'new service, service installed, service creation, psexec, 7045, install service',
  reconnaissance:
    'recon, discovery, enumeration, enumerating, looking around, whoami, netstat, ifconfig, uname, snooping',
  compiler: 'compiling, compile, compiled, gcc, building code, build software',
  cryptominer: 'crypto miner, coin miner, miner, cryptojacking, crypto mining, mining pool, bitcoin',

  // Network
  'command and control':
    'c2, cnc, beacon, beaconing, callback, calling home, phoning home, phone home, control server, control channel, botnet, implant',
  'generated domain':
    'dga, domain generation, random domain, machine made domain, make up domain, made up domain, algorithmic domain, gibberish domain',
  'dns tunnel':
    'dns tunneling, dns tunnelling, over dns, via dns, through dns, in dns, dns exfiltration, dns exfil',
  domain: 'domain name, dns name, server name, website, web site, fqdn',
  denied: 'deny, blocked, block, dropped, dropping, rejected, refused, refusal, forbidden',
  scan: 'scanning, scanner, port scan, portscan, nmap, sweep',
  'denial of service': 'ddos, dos attack, flood, flooding',
  'user agent': 'useragent, browser string, browser identification',
  firewall: 'fortigate, palo alto, panw, asa, checkpoint, ngfw',
  phishing: 'clicked link, malicious link, malicious email, phishing link, phishing page',
  vpn: 'remote access, globalprotect, anyconnect, forticlient, home office, working from home, remote worker',
  'reverse shell': 'bind shell, netcat, shell back',

  // Lateral movement
  'remote desktop': 'rdp, terminal server, terminal services, mstsc',
  'lateral movement':
    'moving laterally, moving between, moves between, host to host, server to server, machine to machine, hopping, pivot, pivoting, spreading, worm',
  'remote copy':
    'remote file transfer, from another machine, to another machine, one machine to another, file transfer, tool transfer, tool copied, file share, smb, scp, sftp',

  // Clouds
  aws: 'amazon, amazon web services, cloudtrail, ec2, s3',
  azure: 'microsoft cloud, entra',
  'google cloud': 'gcp, google cloud platform, gcloud',
  'cloud action':
    'api call, api method, never took before, never did before, unusual command, unusual method',
  'access denied':
    'permission denied, unauthorized, not authorized, missing permission, error, error message, error code, failed api call, failed operation, failing operation, failed call, failure',
  'metadata service': 'instance metadata, imds, metadata address, metadata endpoint, ssrf',

  // Volume and operations
  spike:
    'burst, jump, surge, peak, sudden rise, sudden increase, increase, unusually many, too many, lots of, a lot of, far more',
  silence:
    'silent, went quiet, gone quiet, stopped sending, stopped logging, stopped reporting, no longer sends, missing logs, no logs, not sending, logging disabled, logging switched off, agent down, agent offline, disappeared',
  capacity: 'capacity planning, licence, license, licensing, bandwidth, utilisation, utilization, usage',
  'log messages': 'log line, log category, message pattern, new error, error log, stack trace, exception',
  'log volume':
    'log rate, event rate, ingest volume, ingestion, events per second, eps, log flood, noisy host',
};

export const SEARCH_SYNONYMS: readonly SynonymGroup[] = Object.entries(SYNONYMS).map(([concept, others]) => ({
  concept,
  phrases: [concept, ...others.split(', ')],
}));
