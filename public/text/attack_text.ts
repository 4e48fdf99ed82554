import { i18n } from '@kbn/i18n';

import { attackMatrix } from '../../common/catalogue/attack/attack_matrix';
import type { AttackPair } from '../../common/catalogue/attack/attack_pair';
import { ATTACK_VERSIONS, type AttackVersion } from '../../common/catalogue/attack/attack_version';

/** `Initial Access (TA0001)`; an id that no version of ATT&CK has is told as such. */
export function tacticText(tacticId: string, version: AttackVersion): string {
  const name = tacticName(tacticId, version);
  return name === undefined
    ? i18n.translate('mlJobPicker.attack.unknownTactic', {
        defaultMessage: 'Unknown tactic {tacticId}',
        values: { tacticId },
      })
    : withId(name, tacticId);
}

/** `Brute Force: Password Spraying (T1110.003)`, or the id alone where no version of ATT&CK has it. */
export function techniqueText(techniqueId: string, version: AttackVersion): string {
  const name = techniqueName(techniqueId, version);
  return name === undefined ? techniqueId : withId(name, techniqueId);
}

/** Tactic and technique as in a sentence: `Initial Access (TA0001) / Valid Accounts (T1078)`. */
export function pairText({ tacticId, techniqueId }: Partial<AttackPair>, version: AttackVersion): string {
  return [
    ...(tacticId === undefined ? [] : [tacticText(tacticId, version)]),
    ...(techniqueId === undefined ? [] : [techniqueText(techniqueId, version)]),
  ].join(' / ');
}

/**
 * Name of a tactic in this version, else in one that has it. Names are ATT&CK's own and stay as they are in every
 * language.
 */
export function tacticName(tacticId: string, version: AttackVersion): string | undefined {
  return inAnyVersion(version, (each) => attackMatrix(each).tactic(tacticId)?.name);
}

/** As `tacticName`; a sub-technique's name comes with that of its technique: `Brute Force: Password Spraying`. */
export function techniqueName(techniqueId: string, version: AttackVersion): string | undefined {
  return inAnyVersion(version, (each) => {
    const matrix = attackMatrix(each);
    const technique = matrix.technique(techniqueId);
    const parent = matrix.technique(technique?.parentId ?? '');
    return parent === undefined ? technique?.name : `${parent.name}: ${technique?.name ?? techniqueId}`;
  });
}

function inAnyVersion(
  preferred: AttackVersion,
  nameIn: (version: AttackVersion) => string | undefined
): string | undefined {
  const others = ATTACK_VERSIONS.filter((version) => version !== preferred).reverse();
  for (const version of [preferred, ...others]) {
    const name = nameIn(version);
    if (name !== undefined) return name;
  }
  return undefined;
}

function withId(name: string, id: string): string {
  return i18n.translate('mlJobPicker.attack.nameAndId', {
    defaultMessage: '{name} ({id})',
    values: { name, id },
  });
}
