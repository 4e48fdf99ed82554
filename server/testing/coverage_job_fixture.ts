import type { AttackPair } from '../../common/catalogue/attack/attack_pair';
import type { CoverageJob } from '../../common/coverage/coverage_job';
import type { MappedPair } from '../../common/jobs/attack_mappings';

export const MEBIBYTE = 2 ** 20;

/** A ready job of 54 MB, so that a node is charged 64 MB for it. It names nothing; its family is its id. */
export function coverageJobFixture(parts: Partial<CoverageJob> = {}): CoverageJob {
  const id = parts.id ?? 'job';
  return {
    id,
    title: `Title of ${id}`,
    family: id,
    moduleId: 'module',
    state: 'ready',
    reasons: [{ code: 'not_checked' }],
    installed: false,
    replacedBy: [],
    mappings: [],
    unplaced: [],
    rule: 'none',
    ruleIds: [],
    memory: { bytes: 54 * MEBIBYTE, source: 'module' },
    sources: [],
    ...parts,
  };
}

/** Mappings of these keys: `TA0006/T1110`, `TA0006`. */
export function mappedTo(...keys: string[]): MappedPair[] {
  return keys.map((key): MappedPair => {
    const [tacticId = '', techniqueId] = key.split('/');
    const pair: AttackPair = techniqueId === undefined ? { tacticId } : { tacticId, techniqueId };
    return { ...pair, source: 'catalogue', rules: [] };
  });
}
