import { i18n } from '@kbn/i18n';

import type { UncoveredItem } from '../../common/api/selection';
import type { Formatters } from './formatters';

type Why = UncoveredItem['why'];

/** In the order in which something can be done about it. */
export const UNCOVERED_WHYS = [
  'budget',
  'state',
  'excluded',
  'too_big',
  'no_job',
] as const satisfies readonly Why[];

/** Why an item is not covered. */
export function uncoveredText(why: Why): string {
  switch (why) {
    case 'budget':
      return i18n.translate('mlJobPicker.best.uncoveredBudget', {
        defaultMessage: 'The budget does not reach it',
      });
    case 'state':
      return i18n.translate('mlJobPicker.best.uncoveredState', {
        defaultMessage: 'Only jobs in states that are not allowed',
      });
    case 'excluded':
      return i18n.translate('mlJobPicker.best.uncoveredExcluded', {
        defaultMessage: 'You left its jobs out',
      });
    case 'too_big':
      return i18n.translate('mlJobPicker.best.uncoveredTooBig', {
        defaultMessage: 'Its jobs fit on no ML node',
      });
    case 'no_job':
      return i18n.translate('mlJobPicker.best.uncoveredNoJob', { defaultMessage: 'No job covers it' });
  }
}

/** `5: 3 because of the budget and 2 that no job covers.`; the number stands once where one reason has all. */
export function uncoveredTotal(items: readonly UncoveredItem[], format: Formatters): string {
  const summary = uncoveredSummary(items, format);
  return new Set(items.map(({ why }) => why)).size === 1
    ? `${summary}.`
    : `${format.number(items.length)}: ${summary}.`;
}

/** `3 for the budget, 2 by state`: how many of each, without those that are none. */
export function uncoveredSummary(items: readonly UncoveredItem[], format: Formatters): string {
  const counts = UNCOVERED_WHYS.flatMap((why) => {
    const count = items.filter((item) => item.why === why).length;
    return count === 0 ? [] : [countText(why, count)];
  });
  return format.list(counts);
}

function countText(why: Why, count: number): string {
  switch (why) {
    case 'budget':
      return i18n.translate('mlJobPicker.best.countBudget', {
        defaultMessage: '{count} because of the budget',
        values: { count },
      });
    case 'state':
      return i18n.translate('mlJobPicker.best.countState', {
        defaultMessage: '{count} because of the states of their jobs',
        values: { count },
      });
    case 'excluded':
      return i18n.translate('mlJobPicker.best.countExcluded', {
        defaultMessage: '{count} because you left jobs out',
        values: { count },
      });
    case 'too_big':
      return i18n.translate('mlJobPicker.best.countTooBig', {
        defaultMessage: '{count} whose jobs fit on no ML node',
        values: { count },
      });
    case 'no_job':
      return i18n.translate('mlJobPicker.best.countNoJob', {
        defaultMessage: '{count} that no job covers',
        values: { count },
      });
  }
}
