import { i18n } from '@kbn/i18n';

import type { AttackVersion } from '../../common/catalogue/attack/attack_version';
import { GOAL_CATALOGUE } from '../../common/catalogue/goals/goal_catalogue';
import { pairText } from './attack_text';
import { goalTexts } from './goal_catalogue_text';

/** What the items of a selection are: ATT&CK pairs, or goals. */
export type SelectionItemKind = 'pairs' | 'goals';

/** Ids of goals begin with a small letter, keys of pairs with the id of a tactic: `TA0006/T1110`. */
const PAIR_KEY = /^TA\d{4}(\/|$)/;

/** Of the first key; pairs where there is none. All items of a selection are of one kind. */
export function selectionItemKind(keys: readonly string[]): SelectionItemKind {
  const [first] = keys;
  return first === undefined || PAIR_KEY.test(first) ? 'pairs' : 'goals';
}

/** An item by name: a pair with ids, a goal as the catalogue words it; the key itself for what nobody knows. */
export function selectionItemText(key: string, version: AttackVersion): string {
  if (PAIR_KEY.test(key)) {
    const [tacticId, techniqueId] = key.split('/');
    return pairText({ tacticId, techniqueId }, version);
  }
  const goal = GOAL_CATALOGUE.find(({ id }) => id === key);
  return goal === undefined ? key : goalTexts(goal).goal;
}

/** `31 ATT&CK pairs`, `1 goal`. */
export function selectionItemCountText(count: number, kind: SelectionItemKind): string {
  switch (kind) {
    case 'pairs':
      return i18n.translate('mlJobPicker.best.pairCount', {
        defaultMessage: '{count, plural, one {# ATT&CK pair} other {# ATT&CK pairs}}',
        values: { count },
      });
    case 'goals':
      return i18n.translate('mlJobPicker.best.goalCount', {
        defaultMessage: '{count, plural, one {# goal} other {# goals}}',
        values: { count },
      });
  }
}
