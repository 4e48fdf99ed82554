/** Platforms of ATT&CK Enterprise with the letter that stands for each in our tables. */
export const PLATFORM_CODES = [
  ['W', 'Windows'],
  ['L', 'Linux'],
  ['M', 'macOS'],
  ['C', 'Containers'],
  ['E', 'ESXi'],
  ['I', 'IaaS'],
  ['D', 'Identity Provider'],
  ['N', 'Network Devices'],
  ['O', 'Office Suite'],
  ['S', 'SaaS'],
  ['P', 'PRE'],
] as const;

export type AttackPlatform = (typeof PLATFORM_CODES)[number][1];

/** Platforms of a table cell, in the order of the list above. */
export function readPlatforms(codes: string): AttackPlatform[] {
  return PLATFORM_CODES.filter(([code]) => codes.includes(code)).map(([, name]) => name);
}
