/** VPN events of one integration, as its ingest pipeline (github.com/elastic/integrations, packages/…) writes them. */
export interface VpnSource {
  integration: string;
  /** `event.dataset` of the documents. */
  dataset: string;
  /** Selects one document for each session that a user starts; absent if the integration has no such document. */
  logins?: readonly Record<string, unknown>[];
  /** Selects documents whose `source.bytes` and `destination.bytes` add up to a user's traffic, each byte once. */
  traffic?: readonly Record<string, unknown>[];
}

/**
 * What the VPN templates count. Only what was read in the pipelines or their test output is listed. Left out:
 * Check Point, Sophos and Citrix ADC, whose remote-access logins could not be told from other logins or logouts there;
 * Zscaler Private Access, whose byte counters are running totals; pfSense OpenVPN, whose lines mark no session start;
 * Meraki, whose pipeline parses site-to-site tunnels only.
 */
export const VPN_SOURCES: readonly VpnSource[] = [
  {
    integration: 'panw',
    dataset: 'panw.panos',
    // GlobalProtect passes several stages; gateway-auth is the one a connection has exactly once (globalprotect.yml).
    logins: [
      { term: { 'panw.panos.type': 'GLOBALPROTECT' } },
      { term: { 'event.code': 'gateway-auth' } },
      { term: { 'event.outcome': 'success' } },
    ],
    // GlobalProtect logs carry no bytes; clients enter through a tunnel interface, and only `end` logs carry totals (traffic.yml).
    traffic: [
      { term: { 'panw.panos.type': 'TRAFFIC' } },
      { term: { 'panw.panos.sub_type': 'end' } },
      { prefix: { 'observer.ingress.interface.name': 'tunnel.' } },
    ],
  },
  {
    integration: 'cisco_asa',
    dataset: 'cisco_asa.log',
    // By code, because a standby unit reports the same session with the same action under 721016 (default.yml).
    logins: [{ term: { 'event.code': '113039' } }],
    traffic: [{ term: { 'event.code': '113019' } }],
  },
  {
    integration: 'cisco_ftd',
    dataset: 'cisco_ftd.log',
    // FTD and ASA share these messages (default.yml).
    logins: [{ term: { 'event.code': '113039' } }],
    traffic: [{ term: { 'event.code': '113019' } }],
  },
  {
    integration: 'fortinet_fortigate',
    dataset: 'fortinet_fortigate.log',
    // Tunnels between sites come up without a user (event.yml).
    logins: [
      { term: { 'fortinet.firewall.subtype': 'vpn' } },
      { term: { 'fortinet.firewall.action': 'tunnel-up' } },
      { exists: { field: 'source.user.name' } },
    ],
    // `tunnel-stats` in between repeats the bytes so far, so only the end of a tunnel is counted.
    traffic: [
      { term: { 'fortinet.firewall.subtype': 'vpn' } },
      { term: { 'fortinet.firewall.action': 'tunnel-down' } },
    ],
  },
  {
    integration: 'pulse_connect_secure',
    dataset: 'pulse_connect_secure.log',
    // Both types together mean "tunnel started", in the pipeline before and after it set event.action (default.yml, vpn.yml).
    // No traffic: bytes come with `user.name` and as one number, not by direction (session.yml).
    logins: [{ term: { 'event.type': 'start' } }, { term: { 'event.type': 'connection' } }],
  },
];

/** Clauses for a `should` of which one must match: the wanted events of each source that has them. */
export function vpnClauses(kind: 'logins' | 'traffic'): Record<string, unknown>[] {
  return VPN_SOURCES.flatMap((source) => {
    const events = source[kind];
    return events ? [{ bool: { filter: [{ term: { 'event.dataset': source.dataset } }, ...events] } }] : [];
  });
}
