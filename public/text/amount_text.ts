import { i18n } from '@kbn/i18n';

import { DAY_MS } from '../../common/constants';
import type { Formatters } from './formatters';

const HOUR_MS = 3600e3;
const MINUTE_MS = 60e3;

/** An estimated number with as many digits as it deserves: `1,200,000`. Says nothing of its being an estimate. */
export function estimateText(value: number, format: Formatters): string {
  return format.number(Number(value.toPrecision(2)));
}

/** A mean rate, as part of a sentence: `about 86 a day`. */
export function perDayText(perDay: number, format: Formatters): string {
  if (perDay < 0.95) {
    return i18n.translate('mlJobPicker.amount.lessThanOnePerDay', {
      defaultMessage: 'less than one a day',
    });
  }
  return i18n.translate('mlJobPicker.amount.perDay', {
    defaultMessage: 'about {documents} a day',
    values: { documents: perDay < 100 ? format.number(Math.round(perDay)) : estimateText(perDay, format) },
  });
}

/**
 * A share of a whole, where neither "none" nor "all" is said of what is merely close to it: `under 1%`; of an estimate
 * `about 46%`.
 */
export function shareText(fraction: number, format: Formatters, estimated = false): string {
  if (fraction > 0 && fraction < 0.01) {
    return i18n.translate('mlJobPicker.amount.under', {
      defaultMessage: 'under {percent}',
      values: { percent: format.percent(0.01) },
    });
  }
  if (fraction > 0.99 && fraction < 1) {
    return i18n.translate('mlJobPicker.amount.over', {
      defaultMessage: 'over {percent}',
      values: { percent: format.percent(0.99) },
    });
  }
  return estimated
    ? i18n.translate('mlJobPicker.amount.about', {
        defaultMessage: 'about {amount}',
        values: { amount: format.percent(fraction) },
      })
    : format.percent(fraction);
}

/** A measured span in a unit that fits it, rounded down so that no more is promised than there is: `13.9 days`. */
export function spanText(ms: number, format: Formatters): string {
  if (ms >= 2 * DAY_MS) return format.duration(floorTo(ms, DAY_MS / 10));
  if (ms >= 2 * HOUR_MS) return format.duration(floorTo(ms, HOUR_MS));
  return format.duration(floorTo(ms, MINUTE_MS));
}

function floorTo(ms: number, step: number): number {
  return Math.floor(ms / step) * step;
}
