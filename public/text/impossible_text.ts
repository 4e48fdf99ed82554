import { i18n } from '@kbn/i18n';

import type { ImpossibleReason } from '../../common/selection/selection_problem';
import type { Formatters } from './formatters';

/** Why the pinned jobs alone are not possible, and what to do about it. */
export function impossibleText(
  why: ImpossibleReason,
  format: Formatters,
  titleOf: (jobId: string) => string
): string {
  switch (why.code) {
    case 'pins_over_memory':
      return i18n.translate('mlJobPicker.best.pinsOverMemory', {
        defaultMessage:
          'The pinned jobs need {needed}, and the budget is {memory}. Unpin some, or allow more memory.',
        values: { needed: format.bytes(why.neededBytes), memory: format.bytes(why.memoryBytes) },
      });
    case 'pins_over_count':
      return i18n.translate('mlJobPicker.best.pinsOverCount', {
        defaultMessage:
          '{pins, plural, one {# job is pinned} other {# jobs are pinned}}, and at most {maxJobs} may be selected. Unpin some, or allow more jobs.',
        values: { pins: why.pins, maxJobs: why.maxJobs },
      });
    case 'pin_fits_no_node':
      return i18n.translate('mlJobPicker.best.pinFitsNoNode', {
        defaultMessage:
          '{title} needs {charge} on a single ML node, and none has more than {largest} free. Unpin it, or stop other jobs.',
        values: {
          title: titleOf(why.jobId),
          charge: format.bytes(why.chargeBytes),
          largest: format.bytes(why.largestBytes),
        },
      });
    case 'pins_fit_no_nodes':
      return i18n.translate('mlJobPicker.best.pinsFitNoNodes', {
        defaultMessage:
          'Each pinned job would fit on an ML node, but not all of them together: they need {needed}. Unpin some, or stop other jobs.',
        values: { needed: format.bytes(why.neededBytes) },
      });
    case 'pinned_twins':
      return i18n.translate('mlJobPicker.best.pinnedTwins', {
        defaultMessage: '{titles} are the same detection. Unpin all but one of them.',
        values: { titles: format.list(why.jobIds.map(titleOf)) },
      });
  }
}
