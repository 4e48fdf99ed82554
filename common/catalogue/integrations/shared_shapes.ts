import type { Shape } from './document_kind';

const HOST = 'host.name host.hostname host.id host.ip host.os.name host.os.platform host.os.version';

/** Families of distributions, as Elastic Agent (elastic/go-sysinfo, providers/linux) and Elastic Defend call them. */
const LINUX_FAMILIES = ['debian', 'ubuntu', 'redhat', 'suse', 'arch', 'alpine', 'gentoo', 'mariner'];

/** Elastic Agent describes the host it runs on (beats, libbeat/processors/add_host_metadata); Elastic Defend does too. */
export const LINUX_HOST: Shape = {
  values: { 'host.os.type': 'linux', 'host.os.family': LINUX_FAMILIES },
  open: HOST,
};

export const WINDOWS_HOST: Shape = {
  values: { 'host.os.type': 'windows', 'host.os.family': 'windows' },
  open: HOST,
};

export const MACOS_HOST: Shape = {
  values: { 'host.os.type': 'macos', 'host.os.family': 'macos' },
  open: HOST,
};

export const ANY_HOST: Shape = {
  values: {
    'host.os.type': ['linux', 'windows', 'macos'],
    'host.os.family': [...LINUX_FAMILIES, 'windows', 'darwin'],
  },
  open: HOST,
};

/** Logs that Filebeat's inputs read or receive. */
export const BY_FILEBEAT: Shape = {
  values: { 'agent.type': 'filebeat', 'event.kind': 'event' },
  open: 'agent.name',
};

const PLACE = [
  'city_name',
  'continent_name',
  'country_iso_code',
  'country_name',
  'region_iso_code',
  'region_name',
];

/** Places of addresses, which only public addresses have (Elasticsearch's geoip processor with its usual database). */
export function placesOf(...sides: readonly string[]): string {
  return sides.flatMap((side) => PLACE.map((name) => `${side}.geo.${name}`)).join(' ');
}

/** The networks that public addresses belong to. */
export function networksOf(...sides: readonly string[]): string {
  return sides.flatMap((side) => [`${side}.as.number`, `${side}.as.organization.name`]).join(' ');
}
