import { i18n } from '@kbn/i18n';

import type { Formatters } from './formatters';
import type { CheckAnswer, MadeCheck } from './readiness_text';

type OutcomeCheck = Extract<MadeCheck, { id: 'jobs' | 'results' | 'notifications' }>;

/** Checks of what comes after activation. */
export function outcomeReadinessText(check: OutcomeCheck, format: Formatters): CheckAnswer {
  switch (check.id) {
    case 'jobs':
      return jobsText(check);
    case 'results':
      return resultsText(check, format);
    case 'notifications':
      return notificationsText(check);
  }
}

function jobsText({ status, active, installed }: Extract<OutcomeCheck, { id: 'jobs' }>): CheckAnswer {
  switch (status) {
    case 'ok':
      return {
        sentence: i18n.translate('mlJobPicker.readiness.jobsOk', {
          defaultMessage:
            '{installed, plural, one {One job runs and sees data.} other {{active} of {installed} installed jobs run and see data.}}',
          values: { active, installed },
        }),
      };
    case 'warning':
      return {
        sentence: i18n.translate('mlJobPicker.readiness.jobsStarting', {
          defaultMessage:
            '{installed, plural, one {The installed job has not seen data yet; it is starting.} other {None of the # installed jobs has seen data yet; some are starting.}}',
          values: { installed },
        }),
        remedy: i18n.translate('mlJobPicker.readiness.jobsStartingRemedy', {
          defaultMessage: 'Wait a few minutes. This page notices by itself.',
        }),
      };
    case 'blocked':
      return installed === 0
        ? {
            sentence: i18n.translate('mlJobPicker.readiness.jobsNone', {
              defaultMessage: 'No job is installed in this space.',
            }),
            remedy: i18n.translate('mlJobPicker.readiness.jobsNoneRemedy', {
              defaultMessage: 'Choose a goal whose jobs are ready for your data, and activate them.',
            }),
          }
        : {
            sentence: i18n.translate('mlJobPicker.readiness.jobsStill', {
              defaultMessage:
                '{installed, plural, one {The installed job does not run, or sees no data.} other {None of the # installed jobs runs and sees data.}}',
              values: { installed },
            }),
            remedy: i18n.translate('mlJobPicker.readiness.jobsStillRemedy', {
              defaultMessage:
                'See why on "My jobs" and start them there, or choose a goal whose jobs are ready.',
            }),
          };
  }
}

function resultsText(check: Extract<OutcomeCheck, { id: 'results' }>, format: Formatters): CheckAnswer {
  if (check.status === 'ok') {
    return {
      sentence: i18n.translate('mlJobPicker.readiness.resultsOk', {
        defaultMessage:
          '{jobs, plural, one {One job has} other {# jobs have}} results, the latest of {time}.',
        values: { jobs: check.jobs, time: format.dateTime(check.latestResultMs) },
      }),
    };
  }
  if (check.status === 'blocked') {
    return {
      sentence: i18n.translate('mlJobPicker.readiness.resultsNone', {
        defaultMessage: 'No job has a result, and none is about to get one.',
      }),
      remedy: i18n.translate('mlJobPicker.readiness.resultsNoneRemedy', {
        defaultMessage: 'Activate a job whose data is there.',
      }),
    };
  }
  switch (check.why) {
    case 'reading_past':
      return {
        sentence: i18n.translate('mlJobPicker.readiness.resultsReading', {
          defaultMessage: '{jobs, plural, one {One job is} other {# jobs are}} still reading the past.',
          values: { jobs: check.jobs },
        }),
        remedy: i18n.translate('mlJobPicker.readiness.resultsReadingRemedy', {
          defaultMessage: 'Wait: results appear while it reads. This page notices by itself.',
        }),
      };
    case 'learning':
      return {
        sentence: i18n.translate('mlJobPicker.readiness.resultsLearning', {
          defaultMessage:
            '{jobs, plural, one {One job runs, but has} other {# jobs run, but have}} seen too little for a result.',
          values: { jobs: check.jobs },
        }),
        remedy: i18n.translate('mlJobPicker.readiness.resultsLearningRemedy', {
          defaultMessage:
            'Wait for the end of the first bucket, mostly 15 minutes or an hour. This page notices by itself.',
        }),
      };
  }
}

function notificationsText(check: Extract<OutcomeCheck, { id: 'notifications' }>): CheckAnswer {
  const { status, healthRules } = check;
  const health = i18n.translate('mlJobPicker.readiness.healthRules', {
    defaultMessage:
      '{healthRules, plural, =0 {No alert rule watches} one {One alert rule watches} other {# alert rules watch}} whether they keep working.',
    values: { healthRules },
  });
  if (status === 'warning') {
    const none = i18n.translate('mlJobPicker.readiness.notificationsNone', {
      defaultMessage: 'No enabled rule reads your jobs, so nobody is told of what they notice.',
    });
    return {
      sentence: healthRules === 0 ? none : `${none} ${health}`,
      remedy: i18n.translate('mlJobPicker.readiness.notificationsRemedy', {
        defaultMessage: 'Create an alert rule with "Get notified", or enable the detection rule of a job.',
      }),
    };
  }
  return { sentence: `${readersSentence(check)} ${health}` };
}

function readersSentence({
  detectionRules,
  anomalyRules,
  connectors,
}: Extract<OutcomeCheck, { id: 'notifications' }>): string {
  const readers = readersText(detectionRules, anomalyRules);
  if (anomalyRules === 0) return readers;
  const told = i18n.translate('mlJobPicker.readiness.connectors', {
    defaultMessage:
      '{connectors, plural, =0 {No alert rule has a connector: what it finds is only shown in Kibana.} one {One alert rule tells somebody by a connector.} other {# alert rules tell somebody by a connector.}}',
    values: { connectors },
  });
  return `${readers} ${told}`;
}

function readersText(detectionRules: number, anomalyRules: number): string {
  if (anomalyRules === 0) {
    return i18n.translate('mlJobPicker.readiness.detectionRules', {
      defaultMessage:
        '{detectionRules, plural, one {One detection rule reads} other {# detection rules read}} your jobs.',
      values: { detectionRules },
    });
  }
  if (detectionRules === 0) {
    return i18n.translate('mlJobPicker.readiness.anomalyRules', {
      defaultMessage:
        '{anomalyRules, plural, one {One anomaly alert rule reads} other {# anomaly alert rules read}} your jobs.',
      values: { anomalyRules },
    });
  }
  return i18n.translate('mlJobPicker.readiness.bothRules', {
    defaultMessage:
      '{detectionRules, plural, one {One detection rule} other {# detection rules}} and {anomalyRules, plural, one {one anomaly alert rule} other {# anomaly alert rules}} read your jobs.',
    values: { detectionRules, anomalyRules },
  });
}
