import { i18n } from '@kbn/i18n';

import type { AnomalyRecord } from '../../common/api/results';
import type { DetectorSide } from '../../common/jobs/describe_detector';
import { measureText, type Measurement } from './detector_text';
import type { Formatters } from './formatters';

/** From this share of the usual on, a value is told as a multiple of it, and below its inverse as a percentage. */
const NOTABLE = 1.5;

/** Beyond this, a multiple says no more than that it is huge. */
const HUGE = 1000;

/**
 * What was measured, against what is usual: `an unusually high number of events: 480, about 12 times the usual 40`. The
 * side is the one on which the value lies, whichever the detector looks at. A place is told without its coordinates.
 */
export function anomalyMeasureText(
  { actual = [], typical = [] }: AnomalyRecord,
  measurement: Measurement,
  format: Formatters
): string {
  const [value] = actual;
  const [usual] = typical;
  const what = measureText({ ...measurement, side: sideOf(measurement, value, usual) });
  if (measurement.code === 'lat_long' || value === undefined) return what;
  return i18n.translate('mlJobPicker.anomaly.measured', {
    defaultMessage: '{what}: {values}',
    values: {
      what,
      values: usual === undefined ? amountText(value, format) : comparedText(value, usual, format),
    },
  });
}

function sideOf({ side }: Measurement, value: number | undefined, usual: number | undefined): DetectorSide {
  if (value === undefined || usual === undefined || value === usual) return side;
  return value > usual ? 'high' : 'low';
}

function comparedText(value: number, usual: number, format: Formatters): string {
  const values = { value: amountText(value, format), usual: amountText(usual, format) };
  const ratio = value / usual;
  if (usual > 0 && ratio >= HUGE) {
    return i18n.translate('mlJobPicker.anomaly.hugeMultiple', {
      defaultMessage: '{value}, over {times} times the usual {usual}',
      values: { ...values, times: format.number(HUGE) },
    });
  }
  if (usual > 0 && ratio >= NOTABLE) {
    return i18n.translate('mlJobPicker.anomaly.multiple', {
      defaultMessage: '{value}, about {times} times the usual {usual}',
      values: { ...values, times: amountText(ratio, format) },
    });
  }
  if (value > 0 && ratio > 0.005 && ratio <= 1 / NOTABLE) {
    return i18n.translate('mlJobPicker.anomaly.share', {
      defaultMessage: '{value}, about {percent} of the usual {usual}',
      values: { ...values, percent: format.percent(ratio) },
    });
  }
  return i18n.translate('mlJobPicker.anomaly.against', {
    defaultMessage: '{value}, usually about {usual}',
    values,
  });
}

/** With as many digits as help: `1,234`, `12`, `3.4`, `0.012`. */
function amountText(value: number, format: Formatters): string {
  const size = Math.abs(value);
  if (size >= 10) return format.number(Math.round(value));
  return format.number(size >= 0.1 ? Number(value.toFixed(1)) : Number(value.toPrecision(2)));
}
