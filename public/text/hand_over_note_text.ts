import { i18n } from '@kbn/i18n';

interface HandOver {
  /** Jobs that are selected and not among the best. */
  others: number;
  /** All of the best jobs are selected. */
  isSelected: boolean;
  /** Of the best jobs those that nothing arrives for. */
  withoutData: number;
  /** Active jobs were candidates like others. */
  reconsidered: boolean;
}

/** What to know before the best jobs are handed over to activation; empty if there is nothing to know. */
export function handOverNote({ others, isSelected, withoutData, reconsidered }: HandOver): string {
  return [
    ...(others > 0 ? [othersText(others, isSelected)] : []),
    ...(withoutData > 0
      ? [
          i18n.translate('mlJobPicker.best.withoutData', {
            defaultMessage:
              '{count, plural, one {One of them sees} other {# of them see}} nothing until more data is shipped.',
            values: { count: withoutData },
          }),
        ]
      : []),
    ...(reconsidered
      ? [
          i18n.translate('mlJobPicker.best.othersStay', {
            defaultMessage:
              'Active jobs that are not in the list go on until you stop them under My jobs; only then is their memory free.',
          }),
        ]
      : []),
  ].join(' ');
}

function othersText(others: number, isSelected: boolean): string {
  return isSelected
    ? i18n.translate('mlJobPicker.best.othersToo', {
        defaultMessage: '{count, plural, one {One other job is} other {# other jobs are}} selected too.',
        values: { count: others },
      })
    : i18n.translate('mlJobPicker.best.othersSelected', {
        defaultMessage:
          '{count, plural, one {One other job is} other {# other jobs are}} selected for activation already.',
        values: { count: others },
      });
}
