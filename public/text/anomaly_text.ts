import { i18n } from '@kbn/i18n';

import type { AnomalyRecord } from '../../common/api/results';
import { describeDetector } from '../../common/jobs/describe_detector';
import type { DetectorProfile } from '../../common/jobs/job_profile';
import { anomalyMeasureText } from './anomaly_text_measure';
import { anomalyParties, entitiesText, entityText, type AnomalyParties } from './anomaly_text_parties';
import { timeOfDayText, timeOfWeekText } from './anomaly_text_time';
import { detectorNotation } from './detector_text';
import type { Formatters } from './formatters';

/**
 * What a detector found unusual in one bucket, as a plain sentence without its time and score:
 * `dc-1 (host.name): an unusually high number of events. 480, about 12 times the usual 40.` The detector, where it is
 * known, tells which entity is what; without it they are told side by side.
 */
export function anomalyText(record: AnomalyRecord, format: Formatters, detector?: DetectorProfile): string {
  const description = describeDetector({ function: record.function, field: record.fieldName });
  const parties = anomalyParties(record, detector);
  switch (description.code) {
    case 'rare':
      return rareText(parties, format);
    case 'freq_rare':
      return freqRareText(parties, format);
    case 'time_of_day':
      return about(parties, timeOfDayText(record, format), format);
    case 'time_of_week':
      return about(parties, timeOfWeekText(record, format), format);
    case 'unknown':
      return about(
        parties,
        i18n.translate('mlJobPicker.anomaly.unknown', {
          defaultMessage: 'an unusual result of {notation}',
          values: { notation: detectorNotation({ function: record.function, field: record.fieldName }) },
        }),
        format
      );
    case 'count':
    case 'distinct_count':
    case 'info_content':
    case 'sum':
    case 'mean':
    case 'median':
    case 'min':
    case 'max':
    case 'varp':
    case 'metric':
    case 'lat_long':
      return about(parties, anomalyMeasureText(record, description, format), format);
  }
}

function rareText({ by, over, others }: AnomalyParties, format: Formatters): string {
  const where = whereText(others, format);
  if (by === undefined) {
    return i18n.translate('mlJobPicker.anomaly.rareNothing', {
      defaultMessage:
        'A value that was never or seldom seen before{hasWhere, select, true { for {where}} other {}}.',
      values: where,
    });
  }
  if (over !== undefined) {
    return i18n.translate('mlJobPicker.anomaly.rareOver', {
      defaultMessage:
        '{over} has {by}, as few others do{hasWhere, select, true {, looked at for {where}} other {}}.',
      values: { by: entityText(by), over: entityText(over), ...where },
    });
  }
  return i18n.translate('mlJobPicker.anomaly.rare', {
    defaultMessage: '{by}: never or seldom seen before{hasWhere, select, true { for {where}} other {}}.',
    values: { by: entityText(by), ...where },
  });
}

function freqRareText({ by, over, others }: AnomalyParties, format: Formatters): string {
  const subject = over ?? by;
  const rest = over === undefined || by === undefined ? others : [by, ...others];
  return about(
    { by: subject, others: rest },
    i18n.translate('mlJobPicker.anomaly.freqRare', { defaultMessage: 'often has what is rare elsewhere' }),
    format
  );
}

/** Who or what it is about, then what was found of it. */
function about({ by, over, others }: AnomalyParties, what: string, format: Formatters): string {
  const parties = [by, over, ...others].filter((entity) => entity !== undefined);
  if (parties.length === 0) {
    return i18n.translate('mlJobPicker.anomaly.overall', {
      defaultMessage: 'All together: {what}.',
      values: { what },
    });
  }
  return i18n.translate('mlJobPicker.anomaly.of', {
    defaultMessage: '{parties}: {what}.',
    values: { parties: entitiesText(parties, format), what },
  });
}

function whereText(entities: AnomalyParties['others'], format: Formatters) {
  return { hasWhere: String(entities.length > 0), where: entitiesText(entities, format) };
}
