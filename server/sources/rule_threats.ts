import type { AttackPair } from '../../common/jobs/job_profile';
import { asRecord, asText } from '../../common/jobs/read_value';

/**
 * The pairs of a rule's `threat`: each entry names a tactic and, under it, techniques and sub-techniques. A tactic stands
 * alone only where nothing is named under it.
 */
export function readThreats(value: unknown): AttackPair[] {
  return Array.isArray(value) ? value.flatMap(readThreat) : [];
}

function readThreat(value: unknown): AttackPair[] {
  const threat = asRecord(value);
  const tacticId = asText(asRecord(threat?.tactic)?.id);
  if (!threat || tacticId === undefined) return [];
  const techniqueIds = readIds(threat.technique, 'subtechnique');
  return techniqueIds.length === 0
    ? [{ tacticId }]
    : techniqueIds.map((techniqueId) => ({ tacticId, techniqueId }));
}

function readIds(value: unknown, below: string): string[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((item: unknown) => {
    const entry = asRecord(item);
    const id = asText(entry?.id);
    return entry && id ? [id, ...readIds(entry[below], below)] : [];
  });
}
