import { i18n } from '@kbn/i18n';

import { DAY_MS } from '../../common/constants';
import type { Formatters } from './formatters';

const HOUR_MS = 3600e3;
const MINUTE_MS = 60e3;

/** How long something still takes, in ms, rounded up so that no less is promised than it may take: `about 4 minutes`. */
export function remainingText(ms: number, format: Formatters): string {
  if (ms < MINUTE_MS) {
    return i18n.translate('mlJobPicker.remaining.underAMinute', { defaultMessage: 'less than a minute' });
  }
  return i18n.translate('mlJobPicker.remaining.about', {
    defaultMessage: 'about {duration}',
    values: { duration: format.duration(roundUp(ms)) },
  });
}

function roundUp(ms: number): number {
  const step = ms >= 2 * DAY_MS ? DAY_MS / 2 : ms >= 2 * HOUR_MS ? HOUR_MS / 2 : MINUTE_MS;
  return Math.ceil(ms / step) * step;
}
