import { i18n } from '@kbn/i18n';

import type { VerificationCheck } from '../../common/activation/verification';
import type { InstalledJob } from '../../common/api/jobs';
import type { Formatters } from './formatters';
import { mlJobsLink } from './ml_jobs_link';
import { remainingText } from './remaining_text';
import type { CheckText, CheckedJob } from './verification_text';

type Check<Id> = Extract<VerificationCheck, { id: Id }>;

export type RunCheck = Check<'node' | 'look_back' | 'message'>;

/** Checks of whether the job runs, and what it says itself. */
export function runCheckText(check: RunCheck, checked: CheckedJob, format: Formatters): CheckText {
  switch (check.id) {
    case 'node':
      return nodeText(check);
    case 'look_back':
      return lookBackText(check, checked.job, format);
    case 'message':
      return messageText(check, checked);
  }
}

function nodeText({ status, nodeName, explanation }: Check<'node'>): CheckText {
  switch (status) {
    case 'ok':
      return {
        sentence:
          nodeName === undefined
            ? i18n.translate('mlJobPicker.check.nodeUnnamed', { defaultMessage: 'It has a node to run on.' })
            : i18n.translate('mlJobPicker.check.node', {
                defaultMessage: 'It runs on the node {nodeName}.',
                values: { nodeName },
              }),
      };
    case 'working':
      return {
        sentence: i18n.translate('mlJobPicker.check.nodeWorking', {
          defaultMessage: 'It waits for a node to run on.',
        }),
        quote: explanation,
      };
    case 'problem':
      return {
        sentence: i18n.translate('mlJobPicker.check.nodeProblem', {
          defaultMessage: 'No machine learning node takes it.',
        }),
        quote: explanation,
        remedy: i18n.translate('mlJobPicker.check.nodeRemedy', {
          defaultMessage: 'Stop jobs that you need less, or add a machine learning node or memory.',
        }),
      };
    case 'none':
      return {
        sentence: i18n.translate('mlJobPicker.check.nodeNone', {
          defaultMessage: 'It is not open, so it takes no node.',
        }),
      };
    case 'unknown':
      return {
        sentence: i18n.translate('mlJobPicker.check.nodeUnknown', {
          defaultMessage: 'The cluster does not tell which node it runs on.',
        }),
      };
  }
}

function lookBackText(
  { status, fraction, remainingMs }: Check<'look_back'>,
  job: InstalledJob,
  format: Formatters
): CheckText {
  switch (status) {
    case 'ok':
      return {
        sentence: i18n.translate('mlJobPicker.check.lookBackDone', {
          defaultMessage: 'The past has been read; it follows new documents.',
        }),
      };
    case 'working':
      return { sentence: readingPastText(fraction, remainingMs, format) };
    case 'problem':
      return {
        sentence: i18n.translate('mlJobPicker.check.lookBackStopped', {
          defaultMessage: 'It does not run: the job is "{jobState}", its datafeed "{datafeedState}".',
          values: { jobState: job.jobState, datafeedState: job.datafeedState ?? '–' },
        }),
        remedy: i18n.translate('mlJobPicker.check.lookBackRemedy', {
          defaultMessage: 'Start it: it goes on where it stopped.',
        }),
      };
    case 'none':
      return {
        sentence: i18n.translate('mlJobPicker.check.lookBackNone', {
          defaultMessage: 'It does not run, so nothing is being read.',
        }),
      };
    case 'unknown':
      return {
        sentence: i18n.translate('mlJobPicker.check.lookBackUnknown', {
          defaultMessage: 'The cluster does not tell whether the past has been read.',
        }),
      };
  }
}

function readingPastText(
  fraction: number | undefined,
  remainingMs: number | undefined,
  format: Formatters
): string {
  return i18n.translate('mlJobPicker.check.lookBackWorking', {
    defaultMessage:
      'It is still reading past documents{told, select, true {: {percent} is done} other {}}{timed, select, true {, {remaining} left} other {}}.',
    values: {
      told: String(fraction !== undefined),
      percent: format.percent(fraction ?? 0),
      timed: String(remainingMs !== undefined),
      remaining: remainingText(remainingMs ?? 0, format),
    },
  });
}

function messageText({ status, level, text }: Check<'message'>, { job, links }: CheckedJob): CheckText {
  switch (status) {
    case 'problem':
    case 'working':
    case 'unknown':
      return text === undefined
        ? {
            sentence: i18n.translate('mlJobPicker.check.messageUnknown', {
              defaultMessage: 'Its messages could not be read.',
            }),
            links: [mlJobsLink(job.id, links)],
          }
        : { sentence: messageSentence(level), quote: text, links: [mlJobsLink(job.id, links)] };
    case 'ok':
    case 'none':
      return text === undefined
        ? {
            sentence: i18n.translate('mlJobPicker.check.messageNone', {
              defaultMessage: 'It has given no warning and no error.',
            }),
          }
        : { sentence: messageSentence(level), quote: text };
  }
}

function messageSentence(level: string | undefined): string {
  return level === 'error'
    ? i18n.translate('mlJobPicker.check.messageError', { defaultMessage: 'Its latest message is an error:' })
    : i18n.translate('mlJobPicker.check.message', { defaultMessage: 'Its latest message:' });
}
