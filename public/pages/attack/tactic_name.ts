import { i18n } from '@kbn/i18n';

import type { TacticGroup } from './group_by_tactic';

export const UNMAPPED_ANCHOR = 'mlJobPickerTacticNone';

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
