import type { AttackPair } from '../../catalogue/attack/attack_pair';
import type { CoverageJob } from '../coverage_job';

/** `TA0006/T1110` as a pair. */
export function pairOfKey(key: string): AttackPair {
  const [tacticId = '', techniqueId] = key.split('/');
  return techniqueId === undefined ? { tacticId } : { tacticId, techniqueId };
}

/** A ready job of a family of its own that names these pairs and that no rule reads. */
export function coverageJobFixture(
  id: string,
  pairKeys: readonly string[],
  changes: Partial<CoverageJob> = {}
): CoverageJob {
  return {
    id,
    title: id,
    family: id,
    moduleId: 'module',
    state: 'ready',
    reasons: [{ code: 'not_checked' }],
    installed: false,
    replacedBy: [],
    mappings: pairKeys.map((key) => ({ ...pairOfKey(key), source: 'catalogue', rules: [] })),
    unplaced: [],
    rule: 'none',
    ruleIds: [],
    memory: { bytes: 1, source: 'module' },
    sources: [],
    ...changes,
  };
}
