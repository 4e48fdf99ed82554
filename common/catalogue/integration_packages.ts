/**
 * Integration packages that bring data which Elastic's security jobs read. A Fleet dataset is named
 * `<package>.<stream>`, so the first part of a dataset names its package; only packages known here are linked,
 * because a custom dataset may have any name.
 */
const PACKAGES: ReadonlySet<string> = new Set([
  'auditd_manager',
  'aws',
  'azure',
  'gcp',
  'endpoint',
  'network_traffic',
  'o365',
  'okta',
  'panw',
  'fortinet_fortigate',
  'cisco_asa',
  'zeek',
  'suricata',
  'system',
  'sysmon_linux',
  'windows',
]);

/** The package that brings this dataset, if we know it: `endpoint.events.process` → `endpoint`. */
export function integrationPackage(dataset: string): string | undefined {
  const name = dataset.split('.')[0] ?? '';
  return dataset.includes('.') && PACKAGES.has(name) ? name : undefined;
}
