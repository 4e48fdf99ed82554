import type { AttackPair } from '../../catalogue/attack/attack_pair';
import type { ValuedJob } from '../marginal_value';

export const SPRAYING: AttackPair = { tacticId: 'TA0006', techniqueId: 'T1110.003' };
export const VALID_ACCOUNTS: AttackPair = { tacticId: 'TA0001', techniqueId: 'T1078' };

/** A job that is ready, of no family that the catalogue knows, mapped to nothing and fed by nobody knows what. */
export function valuedJob(changes: Partial<ValuedJob> = {}): ValuedJob {
  const id = changes.id ?? 'job';
  return {
    id,
    title: id,
    family: id,
    outdated: false,
    state: 'ready',
    mappings: [],
    sources: [],
    otherDocuments: 0,
    wouldBeReadyWith: [],
    ...changes,
  };
}

/** As `valuedJob`, with so many documents of each source. */
export function fedBy(
  documents: Readonly<Record<string, number>>,
  changes: Partial<ValuedJob> = {}
): ValuedJob {
  const sources = Object.entries(documents).map(([id, count]) => ({ id, documents: count }));
  return valuedJob({ ...changes, sources });
}
