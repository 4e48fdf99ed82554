/** Versions of ATT&CK Enterprise that the picker knows. */
export const ATTACK_VERSIONS = [18, 19] as const;

export type AttackVersion = (typeof ATTACK_VERSIONS)[number];

/**
 * The ATT&CK version that this Kibana's rules and pages use: v18 up to 9.4, v19 from 9.5 on (kibana PR 278547 and
 * detection-rules' docs-dev/multi-version-threat-mappings.md).
 *
 * @throws where the text is no version such as `9.5.0`.
 */
export function attackVersionOf(kibanaVersion: string): AttackVersion {
  const match = /^(\d+)\.(\d+)\./.exec(kibanaVersion);
  if (!match) throw new Error(`Not a Kibana version: "${kibanaVersion}"`);
  const major = Number(match[1]);
  return major > 9 || (major === 9 && Number(match[2]) >= 5) ? 19 : 18;
}
