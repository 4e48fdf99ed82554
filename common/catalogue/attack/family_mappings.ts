import type { AttackPair } from './attack_pair';
import { FAMILY_PAIRS } from './family_pairs';

/** ATT&CK v18 pairs of each job family that a prebuilt rule reads; the last resort where neither job nor rule says. */
export const FAMILY_MAPPINGS: ReadonlyMap<string, readonly AttackPair[]> = new Map(
  FAMILY_PAIRS.map((line) => {
    const [family = '', threats = ''] = line.split(': ');
    return [family, threats.split(', ').flatMap(readThreat)];
  })
);

function readThreat(text: string): AttackPair[] {
  const [tacticId = '', ...techniqueIds] = text.split(' ');
  return techniqueIds.length === 0
    ? [{ tacticId }]
    : techniqueIds.map((techniqueId) => ({ tacticId, techniqueId }));
}
