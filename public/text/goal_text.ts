import { i18n } from '@kbn/i18n';

import type { DetectorProfile } from '../../common/jobs/job_profile';
import { detectorNotation, measureText } from './detector_text';

/**
 * What a job wants to notice, in a plain sentence made from its detectors; several different ones make several sentences.
 * A job without detectors is told as such.
 */
export function goalText(detectors: readonly DetectorProfile[]): string {
  if (detectors.length === 0) {
    return i18n.translate('mlJobPicker.goal.noDetectors', { defaultMessage: 'It names nothing to notice.' });
  }
  return [...new Set(detectors.map(detectorGoal))].join(' ');
}

function detectorGoal(detector: DetectorProfile): string {
  switch (detector.function) {
    case 'rare':
      return rareGoal(detector);
    case 'freq_rare':
      return freqRareGoal(detector);
    case 'time_of_day':
    case 'time_of_week':
      return timeGoal(detector);
    case 'lat_long':
      return inScope(
        detector,
        i18n.translate('mlJobPicker.goal.latLong', {
          defaultMessage: 'an unusual place in {field}',
          values: { field: detector.field ?? '' },
        })
      );
    default:
      return inScope(
        detector,
        measureText(detector) ??
          i18n.translate('mlJobPicker.goal.otherFunction', {
            defaultMessage: 'unusual results of {notation}',
            values: { notation: detectorNotation({ function: detector.function, field: detector.field }) },
          })
      );
  }
}

function rareGoal({ by, over, partition }: DetectorProfile): string {
  const what = by === undefined ? { article: 'a', by: 'value' } : { article: article(by), by };
  if (over !== undefined) {
    return inPartition(
      partition,
      i18n.translate('mlJobPicker.goal.rareOver', {
        defaultMessage:
          '{overArticle, select, an {an} other {a}} {over} with {article, select, an {an} other {a}} {by} that few other {over} values have',
        values: { ...what, over, overArticle: article(over) },
      })
    );
  }
  if (partition !== undefined) {
    return i18n.translate('mlJobPicker.goal.rarePartition', {
      defaultMessage:
        'Notice {article, select, an {an} other {a}} {by} that is rare for {partitionArticle, select, an {an} other {a}} {partition}.',
      values: { ...what, partition, partitionArticle: article(partition) },
    });
  }
  return i18n.translate('mlJobPicker.goal.rare', { defaultMessage: 'Notice a rare {by}.', values: what });
}

function freqRareGoal({ by = 'value', over, partition }: DetectorProfile): string {
  return inPartition(
    partition,
    over === undefined
      ? i18n.translate('mlJobPicker.goal.freqRare', {
          defaultMessage: 'a rare {by} that occurs often',
          values: { by },
        })
      : i18n.translate('mlJobPicker.goal.freqRareOver', {
          defaultMessage: '{article, select, an {an} other {a}} {over} that often has a rare {by}',
          values: { by, over, article: article(over) },
        })
  );
}

function timeGoal({ function: name, by, over, partition }: DetectorProfile): string {
  const unit = name === 'time_of_day' ? 'day' : 'week';
  const what =
    by === undefined
      ? i18n.translate('mlJobPicker.goal.time', {
          defaultMessage: 'activity at an unusual time of the {unit, select, day {day} other {week}}',
          values: { unit },
        })
      : i18n.translate('mlJobPicker.goal.timeOf', {
          defaultMessage:
            '{article, select, an {an} other {a}} {who} active at an unusual time of the {unit, select, day {day} other {week}}',
          values: { unit, who: by, article: article(by) },
        });
  return inScope({ function: name, over, partition }, what);
}

function inPartition(partition: string | undefined, what: string): string {
  return inScope({ function: '', partition }, what);
}

/** Puts a finding and the entities it is looked for into one sentence. */
function inScope({ by, over, partition }: DetectorProfile, what: string): string {
  const scope = [by, partition].filter((field) => field !== undefined).join(' + ');
  if (over !== undefined) {
    return i18n.translate('mlJobPicker.goal.inPopulation', {
      defaultMessage:
        'Notice {what} of {article, select, an {an} other {a}} {over}, compared with other {over} values{scope, select, none {} other { (for each {each})}}.',
      values: { what, over, article: article(over), scope: scope === '' ? 'none' : 'some', each: scope },
    });
  }
  if (scope !== '') {
    return i18n.translate('mlJobPicker.goal.inScope', {
      defaultMessage: 'Notice {what} for {article, select, an {an} other {a}} {scope}.',
      values: { what, scope, article: article(scope) },
    });
  }
  return i18n.translate('mlJobPicker.goal.anywhere', { defaultMessage: 'Notice {what}.', values: { what } });
}

/** English article of a field name; other languages leave the choice out of their message. */
function article(field: string): 'a' | 'an' {
  return /^[aeio]/i.test(field) ? 'an' : 'a';
}
