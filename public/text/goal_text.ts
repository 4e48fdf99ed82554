import { i18n } from '@kbn/i18n';

import { describeDetector } from '../../common/jobs/describe_detector';
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
  const description = describeDetector(detector);
  switch (description.code) {
    case 'rare':
      return rareGoal(description);
    case 'freq_rare':
      return freqRareGoal(description);
    case 'time_of_day':
    case 'time_of_week':
      return timeGoal(description, description.code === 'time_of_day' ? 'day' : 'week');
    case 'unknown':
      return inScope(
        description,
        i18n.translate('mlJobPicker.goal.otherFunction', {
          defaultMessage: 'unusual results of {notation}',
          values: { notation: detectorNotation({ function: detector.function, field: detector.field }) },
        })
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
      return inScope(description, measureText(description));
  }
}

/** Fields that a detector splits its data by. */
type Split = Pick<DetectorProfile, 'by' | 'over' | 'partition'>;

function rareGoal({ by, over, partition }: Split): string {
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

function freqRareGoal({ by = 'value', over, partition }: Split): string {
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

function timeGoal({ by, over, partition }: Split, unit: 'day' | 'week'): string {
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
  return inScope({ over, partition }, what);
}

function inPartition(partition: string | undefined, what: string): string {
  return inScope({ partition }, what);
}

/** Puts a finding and the entities it is looked for into one sentence. */
function inScope({ by, over, partition }: Split, what: string): string {
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
