import { i18n } from '@kbn/i18n';

import type { TimingProblem } from '../../common/alerting/timing_problems';
import type { Formatters } from './formatters';

export interface TimingText {
  /** What the rule misses, and the right value. */
  sentence: string;
  /** What sets the right value: `Use 32 minutes`; absent where no value of this rule is right. */
  fixLabel?: string;
}

/** Why a rule would miss results, with numbers. */
export function timingText(
  problem: TimingProblem,
  format: Formatters,
  titleOf: (jobId: string) => string
): TimingText {
  const title = titleOf(problem.jobId);
  const span = format.duration(problem.bucketSpanMs);
  if (problem.code === 'mixed_spans') {
    return {
      sentence: i18n.translate('mlJobPicker.timing.mixedSpans', {
        defaultMessage:
          'The buckets of these jobs last from {shortest} to {span} ({title}). The rule tells only the strongest anomaly of the last {span}, so the others may not be told. A rule for the jobs of each length misses less.',
        values: { title, span, shortest: format.duration(problem.shortestSpanMs) },
      }),
    };
  }
  const interval = format.duration(problem.intervalMs);
  if (problem.code === 'skips_buckets') {
    const right = format.duration(problem.rightIntervalMs);
    return {
      fixLabel: fixLabel(right),
      sentence: i18n.translate('mlJobPicker.timing.skipsBuckets', {
        defaultMessage:
          'At each run the rule looks at the newest bucket alone. {title} has a new one every {span}: running every {interval} passes some by. {right} is right.',
        values: { title, span, interval, right },
      }),
    };
  }
  const right = format.duration(problem.rightLookbackMs);
  const values = {
    title,
    span,
    interval,
    right,
    lookback: format.duration(problem.lookbackMs),
    wait: format.duration(problem.bucketSpanMs + problem.queryDelayMs),
  };
  return { fixLabel: fixLabel(right), sentence: missingSentence(problem.code, values) };
}

function missingSentence(
  code: Exclude<TimingProblem['code'], 'skips_buckets' | 'mixed_spans'>,
  values: Record<'title' | 'span' | 'interval' | 'right' | 'lookback' | 'wait', string>
): string {
  switch (code) {
    case 'never_reaches':
      return i18n.translate('mlJobPicker.timing.neverReaches', {
        defaultMessage:
          'A final result of {title} bears the time at which its bucket of {span} began, and comes {wait} after it. A rule that looks back {lookback} never sees one. It has to look back {right}.',
        values,
      });
    case 'gaps':
      return i18n.translate('mlJobPicker.timing.gaps', {
        defaultMessage:
          'It runs every {interval} but looks back {lookback}: nothing looks at the time between. It has to look back {right}.',
        values,
      });
    case 'misses_late':
      return i18n.translate('mlJobPicker.timing.missesLate', {
        defaultMessage:
          'A result of {title} comes {wait} after the time that it bears. Looking back {lookback} every {interval} misses what comes just after a run. It has to look back {right}.',
        values,
      });
  }
}

function fixLabel(right: string): string {
  return i18n.translate('mlJobPicker.timing.fix', { defaultMessage: 'Use {right}', values: { right } });
}
