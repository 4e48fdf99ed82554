import { i18n } from '@kbn/i18n';

import type { AttackVersion } from '../../../../common/catalogue/attack/attack_version';
import type { TacticGroup } from './group_by_tactic';

export const UNMAPPED_ANCHOR = 'mlJobPickerTacticNone';
export const UNPLACED_ANCHOR = 'mlJobPickerTacticUnplaced';

export function tacticAnchor(tacticId: string): string {
  return `mlJobPickerTactic${tacticId}`;
}

/** A tactic's name, or that its id is none that ATT&CK has. */
export function tacticName({ tacticId, name }: Pick<TacticGroup, 'tacticId' | 'name'>): string {
  return (
    name ??
    i18n.translate('mlJobPicker.attack.unknownTactic', {
      defaultMessage: 'Unknown tactic {tacticId}',
      values: { tacticId },
    })
  );
}

export function unmappedTitle(): string {
  return i18n.translate('mlJobPicker.attack.unmapped', { defaultMessage: 'Without a known mapping' });
}

export function unplacedTitle(version: AttackVersion): string {
  return i18n.translate('mlJobPicker.attack.unplaced', {
    defaultMessage: 'Not to be placed in ATT&CK v{version}',
    values: { version: String(version) },
  });
}
