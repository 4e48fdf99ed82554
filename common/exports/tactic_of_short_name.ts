import { attackMatrix } from '../catalogue/attack/attack_matrix';
import { ATTACK_VERSIONS } from '../catalogue/attack/attack_version';

const IDS = new Map(
  ATTACK_VERSIONS.flatMap((version) =>
    attackMatrix(version).tactics.map(({ shortName, id }): [string, string] => [shortName, id])
  )
);

/** `TA0005` for `defense-evasion` and `stealth` alike: its short names in all versions that we know. */
export function tacticOfShortName(shortName: string): string | undefined {
  return IDS.get(shortName);
}
