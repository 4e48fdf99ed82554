import { i18n } from '@kbn/i18n';

import { MAX_LOOKBACK_DAYS } from '../../common/constants';
import type { IndexPatternProblem } from '../../common/evidence/index_pattern';
import type { ScopeProblem } from '../services/data_scope';

/** What is wrong with a pattern or a look-back, for the field it was typed into. */
export function scopeProblemText(problem: ScopeProblem): string {
  return problem.field === 'days'
    ? i18n.translate('mlJobPicker.scopeProblem.days', {
        defaultMessage: 'Give a whole number of days from 1 to {maximum}.',
        values: { maximum: String(MAX_LOOKBACK_DAYS) },
      })
    : patternProblemText(problem.problem);
}

function patternProblemText(problem: IndexPatternProblem): string {
  switch (problem.code) {
    case 'empty':
      return i18n.translate('mlJobPicker.scopeProblem.emptyPattern', {
        defaultMessage: 'Give at least one index pattern, such as logs-*.',
      });
    case 'too_long':
      return i18n.translate('mlJobPicker.scopeProblem.longPattern', {
        defaultMessage: 'Use at most {maximum} characters.',
        values: { maximum: String(problem.maximum) },
      });
    case 'only_exclusions':
      return i18n.translate('mlJobPicker.scopeProblem.onlyExclusions', {
        defaultMessage: 'These patterns only exclude indices; name one to read as well.',
      });
    case 'forbidden_character':
      return i18n.translate('mlJobPicker.scopeProblem.character', {
        defaultMessage: 'An index pattern cannot contain {character}.',
        values: { character: problem.character.trim() === '' ? '␣' : problem.character },
      });
  }
}
