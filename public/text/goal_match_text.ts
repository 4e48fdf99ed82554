import { i18n } from '@kbn/i18n';

import type { GoalSearchField } from '../../common/recommendation/goal_search';
import type { MatchedBecause } from '../services/goal_finder';
import type { Formatters } from './formatters';

/** Most places that are told; weaker ones add nothing that a reader needs. */
const SHOWN_PLACES = 3;
const SHOWN_WORDS = 5;

/** `Matched: login and unusual hour (goal), user (fields)`: each word once, where it counted most. */
export function goalMatchText(matchedBecause: MatchedBecause, format: Formatters): string {
  const told = new Set<string>();
  const places: string[] = [];
  for (const { field, terms } of matchedBecause) {
    const fresh = terms.filter((term) => !told.has(term));
    fresh.forEach((term) => told.add(term));
    if (fresh.length > 0) {
      places.push(
        i18n.translate('mlJobPicker.goals.matchedIn', {
          defaultMessage: '{words} ({place})',
          values: { words: format.list(fresh, SHOWN_WORDS), place: placeText(field) },
        })
      );
    }
  }
  return i18n.translate('mlJobPicker.goals.matched', {
    defaultMessage: 'Matched: {places}',
    values: { places: places.slice(0, SHOWN_PLACES).join(', ') },
  });
}

function placeText(field: GoalSearchField): string {
  switch (field) {
    case 'goal':
      return i18n.translate('mlJobPicker.goals.matchGoal', { defaultMessage: 'goal' });
    case 'synonyms':
      return i18n.translate('mlJobPicker.goals.matchSynonyms', { defaultMessage: 'same in other words' });
    case 'data':
      return i18n.translate('mlJobPicker.goals.matchData', { defaultMessage: 'platform or data' });
    case 'jobs':
      return i18n.translate('mlJobPicker.goals.matchJobs', { defaultMessage: 'name of a job' });
    case 'theme':
      return i18n.translate('mlJobPicker.goals.matchTheme', { defaultMessage: 'theme' });
    case 'techniques':
      return i18n.translate('mlJobPicker.goals.matchTechniques', { defaultMessage: 'ATT&CK' });
    case 'fields':
      return i18n.translate('mlJobPicker.goals.matchFields', { defaultMessage: 'field' });
    case 'why':
      return i18n.translate('mlJobPicker.goals.matchWhy', { defaultMessage: 'why it matters' });
    case 'checkFirst':
      return i18n.translate('mlJobPicker.goals.matchCheckFirst', { defaultMessage: 'what to check' });
  }
}
