import type { Goal } from './goal';

export const NETWORK_AND_DNS: readonly Goal[] = [
  {
    id: 'network_traffic_jump',
    theme: 'network_and_dns',
    goal: 'Sudden jump in overall network traffic',
    soWhat: {
      why: 'Scans, floods and bulk copies all show in the total before anyone knows which of them it is.',
      checkFirst:
        'Break the rise down by source.ip and destination.ip. One to many is a scan, many to one a flood, one to one a copy; backups and a newly onboarded sensor come first among harmless causes.',
    },
    families: ['high_count_network_events'],
    tags: { platforms: ['network'], data: ['network'], tactics: ['TA0007', 'TA0010', 'TA0040', 'TA0043'] },
    synonyms: ['ddos', 'denial of service', 'scanning', 'port scan', 'flood', 'volume', 'traffic spike'],
  },
  {
    id: 'denied_connections_spike',
    theme: 'network_and_dns',
    goal: 'Spike of connections denied by the firewall',
    soWhat: {
      why: 'Something keeps trying a door that is closed: a scanner, malware calling home, or a service that a rule change broke.',
      checkFirst:
        'A blocked source inside comes first: see its destination.port and whether the last policy change broke it. Noise from outside can wait.',
    },
    families: ['high_count_network_denies'],
    tags: {
      platforms: ['network'],
      data: ['firewall'],
      tactics: ['TA0007', 'TA0010', 'TA0011', 'TA0040', 'TA0043'],
    },
    synonyms: [
      'blocked connections',
      'dropped packets',
      'rejected traffic',
      'deny',
      'acl',
      'misconfiguration',
    ],
  },
  {
    id: 'traffic_rise_to_country',
    theme: 'network_and_dns',
    goal: 'Sudden rise of connections to one country',
    soWhat: {
      why: 'A compromised machine often talks to one place only, and that place is seldom where your business is.',
      checkFirst:
        'Read destination.as.organization.name: a cloud or update network moves its addresses between countries, a small hosting company does not. Then find the source.',
    },
    families: ['high_count_by_destination_country'],
    tags: { platforms: ['network'], data: ['network'], tactics: ['TA0007', 'TA0010', 'TA0011', 'TA0043'] },
    synonyms: ['foreign country', 'abroad', 'geo', 'geography', 'many connections', 'c2'],
  },
  {
    id: 'traffic_to_new_country',
    theme: 'network_and_dns',
    goal: 'Traffic to a country you never talk to',
    soWhat: {
      why: 'A clicked link, a downloaded payload or its control server shows as a first contact.',
      checkFirst:
        'What was the name behind destination.ip, and which program opened the connection? Advertisements and content networks cause most first contacts.',
    },
    families: ['rare_destination_country'],
    tags: {
      platforms: ['network'],
      data: ['network'],
      tactics: ['TA0001', 'TA0002', 'TA0003', 'TA0010', 'TA0011'],
    },
    synonyms: [
      'rare country',
      'foreign country',
      'abroad',
      'geo',
      'never contacted',
      'sanctioned country',
      'c2',
    ],
  },
  {
    id: 'data_hidden_in_dns',
    theme: 'network_and_dns',
    goal: 'Data hidden in DNS questions',
    soWhat: {
      why: 'DNS gets out of nearly every network, so it can carry stolen data and commands past proxy and firewall.',
      checkFirst:
        'Look at the names asked for under that domain: long, random and never repeated means a tunnel. Security products and content networks encode lookups in the same way.',
    },
    families: ['dns_tunneling'],
    tags: { platforms: ['network'], data: ['dns'], tactics: ['TA0010', 'TA0011'] },
    synonyms: ['dns tunneling', 'dns tunnel', 'exfiltration', 'iodine', 'dnscat', 'covert channel'],
  },
  {
    id: 'rare_dns_name',
    theme: 'network_and_dns',
    goal: 'DNS name nobody asked for before',
    soWhat: {
      why: 'Phishing pages and control servers live on fresh names, looked up by one machine only.',
      checkFirst:
        'How old is the domain, and what did the host do in the minute before the question? Tracking links and cloud storage with per-customer names are common noise.',
    },
    families: ['rare_dns_question'],
    tags: { platforms: ['network'], data: ['dns'], tactics: ['TA0001', 'TA0010', 'TA0011'] },
    synonyms: ['beaconing', 'c2', 'rare domain', 'new domain', 'phishing domain', 'unusual lookup'],
  },
  {
    id: 'rare_server_name',
    theme: 'network_and_dns',
    goal: 'Web or TLS server name rarely contacted',
    soWhat: {
      why: 'The name in the request betrays a control channel even when its content is encrypted.',
      checkFirst:
        'Is the contact regular, like a clock? Look at certificate and age of server.domain; one visit by a browser is mostly harmless, a steady beat from a server is not.',
    },
    families: ['packetbeat_rare_server_domain'],
    tags: {
      platforms: ['network'],
      data: ['http', 'tls'],
      tactics: ['TA0001', 'TA0003', 'TA0010', 'TA0011'],
    },
    synonyms: ['beaconing', 'c2', 'rare domain', 'sni', 'unusual host name', 'website', 'https'],
  },
  {
    id: 'rare_url',
    theme: 'network_and_dns',
    goal: 'URL rarely requested',
    soWhat: {
      why: 'Exploit kits and web shells use paths no ordinary page has.',
      checkFirst:
        'Fetch url.full in a sandbox, not in your browser. Session ids inside addresses make harmless pages unique, so look whether only the parameters are new.',
    },
    families: ['packetbeat_rare_urls'],
    tags: { platforms: ['network'], data: ['http'], tactics: ['TA0001', 'TA0011'] },
    synonyms: [
      'web request',
      'drive-by download',
      'web shell',
      'unusual link',
      'malicious website',
      'payload download',
    ],
  },
  {
    id: 'rare_user_agent',
    theme: 'network_and_dns',
    goal: 'User agent rarely seen in web traffic',
    soWhat: {
      why: 'Malware and scripts speak HTTP with their own signature: an odd, ancient or misspelt user agent gives them away.',
      checkFirst:
        'Search user_agent.original elsewhere in your logs: library names such as curl or python point to scripts, often your own. Then see where the requests went.',
    },
    families: ['packetbeat_rare_user_agent'],
    tags: { platforms: ['network'], data: ['http'], tactics: ['TA0011'] },
    synonyms: ['strange user agent', 'useragent', 'curl', 'python requests', 'bot', 'browser string'],
  },
  {
    id: 'machine_made_domains',
    theme: 'network_and_dns',
    goal: 'Machine-made domain names looked up by one address',
    soWhat: {
      why: 'Malware that makes up domain names tries hundreds until one answers: that one is its control server.',
      checkFirst:
        'Find the name that resolved, block it, and identify the device behind source.ip. If that is your DNS forwarder, its own log knows the client.',
    },
    families: ['dga_high_sum_probability'],
    tags: { platforms: ['network'], data: ['dns', 'model scores'], tactics: ['TA0011'] },
    synonyms: ['dga', 'domain generation algorithm', 'random domains', 'botnet', 'c2', 'beaconing'],
  },
  {
    id: 'quiet_program_goes_online',
    theme: 'network_and_dns',
    goal: 'Program on the network that normally never is',
    soWhat: {
      why: 'Notepad has no business online. Code injected into a harmless program, or a new implant, talks in its name.',
      checkFirst:
        'Compare process.name with destination.ip and port, and check whether the file is the genuine one. Licence checks and telemetry after an update look the same.',
    },
    families: ['linux_anomalous_network_activity', 'windows_anomalous_network_activity'],
    tags: {
      platforms: ['linux', 'windows'],
      data: ['network', 'processes'],
      tactics: ['TA0003', 'TA0005', 'TA0008', 'TA0010', 'TA0011'],
    },
    synonyms: ['process injection', 'implant', 'c2', 'malware calling home', 'network activity'],
  },
  {
    id: 'linux_unusual_port',
    theme: 'network_and_dns',
    goal: 'Linux host connecting to an unusual port',
    soWhat: {
      why: 'Reverse shells and mining pools listen on ports your services never use.',
      checkFirst:
        'Look at destination.port together with process.name: nc, bash or python with a high port is urgent. A new database or message broker explains many others.',
    },
    families: ['linux_anomalous_network_port_activity'],
    tags: { platforms: ['linux'], data: ['network', 'processes'], tactics: ['TA0003', 'TA0010', 'TA0011'] },
    synonyms: ['reverse shell', 'non-standard port', 'netcat', 'cryptominer', 'backdoor'],
  },
];
