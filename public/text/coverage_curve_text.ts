import { i18n } from '@kbn/i18n';

import type { Formatters } from './formatters';

interface MarkedCurve {
  /** Steps that are not proven. */
  unproven: number;
  /** Where the line stands, bytes: at the budget, or where nothing limits memory at what the selection takes. */
  marked: { bytes: number; is: 'budget' | 'taken' };
  /** The line would stand beyond the right edge. */
  isBeyond: boolean;
}

/** What the curve shows, how far it is proven, and what the line in it means. */
export function coverageCurveText({ unproven, marked, isBeyond }: MarkedCurve, format: Formatters): string {
  const proof = i18n.translate('mlJobPicker.best.curveText', {
    defaultMessage:
      'The most that so much memory can cover. {unproven, plural, =0 {Each step is proven.} one {One step is not proven: a little more may be possible there.} other {# steps are not proven: a little more may be possible there.}}',
    values: { unproven },
  });
  return `${proof} ${lineText(marked, isBeyond, format)}`;
}

function lineText({ bytes, is }: MarkedCurve['marked'], isBeyond: boolean, format: Formatters): string {
  const values = { memory: format.bytes(bytes) };
  if (is === 'taken') {
    return i18n.translate('mlJobPicker.best.curveTaken', {
      defaultMessage: 'The dashed line is what this selection takes: {memory}.',
      values,
    });
  }
  return isBeyond
    ? i18n.translate('mlJobPicker.best.curveBudgetBeyond', {
        defaultMessage: 'Your budget of {memory} lies beyond: more memory than shown covers no more.',
        values,
      })
    : i18n.translate('mlJobPicker.best.curveBudget', {
        defaultMessage: 'The dashed line is your budget: {memory}.',
        values,
      });
}
