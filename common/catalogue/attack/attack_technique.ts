import { TECHNIQUES_V18 } from './attack_v18';
import { CHANGES_V19 } from './attack_v19_changes';
import { readPlatforms, type AttackPlatform } from './platform';
import { twoCells, words } from './table_line';

/** A technique or, with a parent, a sub-technique. */
export interface AttackTechnique {
  /** `T1110` or `T1110.003` */
  id: string;
  name: string;
  /** In matrix order, as ATT&CK lists them; never empty. */
  tacticIds: readonly string[];
  platforms: readonly AttackPlatform[];
  parentId?: string;
}

/** All techniques of v18, each followed by its sub-techniques. */
export const TECHNIQUES_OF_V18: readonly AttackTechnique[] = readRows(TECHNIQUES_V18);

/** All techniques of v19, each followed by its sub-techniques: those of v18 with the recorded changes. */
export function techniquesOfV19(): AttackTechnique[] {
  const removed = new Set(CHANGES_V19.removedTechniques.map((line) => line.split(' ')[0]));
  const names = new Map(CHANGES_V19.renamedTechniques.map((line) => twoCells(line, '|')));
  const moves = new Map(
    CHANGES_V19.tacticChanges.map((line) => {
      const [id = '', drops = '', adds = ''] = line.split('|');
      return [id, { drops: words(drops), adds: words(adds) }] as const;
    })
  );
  const kept = TECHNIQUES_OF_V18.filter(({ id }) => !removed.has(id)).map((technique): AttackTechnique => {
    const move = moves.get(technique.parentId ?? technique.id);
    const stay = technique.tacticIds.filter((id) => !move?.drops.includes(id));
    return {
      ...technique,
      name: names.get(technique.id) ?? technique.name,
      tacticIds: [...stay, ...(move?.adds ?? [])],
    };
  });
  return [...kept, ...readRows(CHANGES_V19.newTechniques)].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function readRows(rows: readonly string[]): AttackTechnique[] {
  const tacticsOf = new Map<string, string[]>();
  return rows.map((row) => {
    const [id = '', tactics = '', platforms = '', name = ''] = row.split('|');
    const parentId = id.includes('.') ? id.slice(0, id.indexOf('.')) : undefined;
    const tacticIds = tactics === '' ? (tacticsOf.get(parentId ?? '') ?? []) : words(tactics);
    tacticsOf.set(id, tacticIds);
    return {
      id,
      name,
      tacticIds,
      platforms: readPlatforms(platforms),
      ...(parentId === undefined ? {} : { parentId }),
    };
  });
}
