import { i18n } from '@kbn/i18n';

import type { MemoryBudget } from '../services/selection_view';
import { MOST_JOBS } from '../services/selection_view';
import type { Formatters } from './formatters';

/** A budget as a choice: `What is free now`, `512 MB`. */
export function memoryBudgetText(memory: MemoryBudget, format: Formatters): string {
  switch (memory.kind) {
    case 'free':
      return i18n.translate('mlJobPicker.best.budgetFree', { defaultMessage: 'What is free now' });
    case 'unlimited':
      return i18n.translate('mlJobPicker.best.budgetUnlimited', { defaultMessage: 'No limit' });
    case 'bytes':
      return format.bytes(memory.bytes);
  }
}

/** What the chosen kind of budget means, in one sentence. */
export function memoryBudgetHelp(kind: MemoryBudget['kind']): string {
  switch (kind) {
    case 'free':
      return i18n.translate('mlJobPicker.best.budgetFreeHelp', {
        defaultMessage: 'Each job has to find room on one of the ML nodes, as they are now.',
      });
    case 'unlimited':
      return i18n.translate('mlJobPicker.best.budgetUnlimitedHelp', {
        defaultMessage: 'Memory does not count. Useful together with a number of jobs.',
      });
    case 'bytes':
      return i18n.translate('mlJobPicker.best.budgetBytesHelp', {
        defaultMessage: 'For all selected jobs together, 10 MB for the process of each included.',
      });
  }
}

/** Why an amount of memory that somebody typed cannot be used. */
export function memoryAmountProblem(): string {
  return i18n.translate('mlJobPicker.best.budgetProblem', {
    defaultMessage: 'Give a number and a unit, such as 512 MB or 1.5 GB.',
  });
}

export function maxJobsProblem(format: Formatters): string {
  return i18n.translate('mlJobPicker.best.maxJobsProblem', {
    defaultMessage: 'Give a whole number from 0 to {most}, or nothing.',
    values: { most: format.number(MOST_JOBS) },
  });
}
