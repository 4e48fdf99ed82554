import { i18n } from '@kbn/i18n';

export interface QuestionText {
  id: string;
  question: string;
  answer: string;
}

/**
 * What newcomers ask. How much data is needed: Elastic's documentation of anomaly detection (functions count, metric and rare;
 * "three weeks" and "a few hundred buckets" are its rule of thumb). Where reading goes on: Elasticsearch's start datafeed API.
 * The gap after two weeks: x-pack/solutions/security/plugins/security_solution/public/common/components/ml_popover/hooks/
 * use_enable_data_feed.ts.
 */
export function readinessQuestions(): QuestionText[] {
  return [...aboutData(), ...aboutResults()];
}

function aboutData(): QuestionText[] {
  return [
    {
      id: 'how_much_data',
      question: i18n.translate('mlJobPicker.questions.howMuchData', {
        defaultMessage: 'How much data does a job need?',
      }),
      answer: i18n.translate('mlJobPicker.questions.howMuchDataAnswer', {
        defaultMessage:
          'For first scores two hours, and four buckets with data for counts, eight for averages and sums, about twenty for what is rare. A bucket is the span that a job looks at as one, mostly 15 minutes or an hour. To know a rhythm of days and weeks it needs about three weeks; without any rhythm a few hundred buckets.',
      }),
    },
    {
      id: 'look_back',
      question: i18n.translate('mlJobPicker.questions.lookBack', {
        defaultMessage: 'Does a job know what happened before I activated it?',
      }),
      answer: i18n.translate('mlJobPicker.questions.lookBackAnswer', {
        defaultMessage:
          'Yes, the last two weeks, as far as the data is there. On "My data" you can choose more days before you activate it; reading them takes longer.',
      }),
    },
    {
      id: 'restart',
      question: i18n.translate('mlJobPicker.questions.restart', {
        defaultMessage: 'Does stopping and starting a job read everything again?',
      }),
      answer: i18n.translate('mlJobPicker.questions.restartAnswer', {
        defaultMessage:
          'No. A job keeps what it has learned and goes on right after the last document it has read. Only if it stood still for more than two weeks, what is older than two weeks is skipped: by the switch in Security, and here unless you choose more days.',
      }),
    },
  ];
}

function aboutResults(): QuestionText[] {
  return [
    {
      id: 'where_results',
      question: i18n.translate('mlJobPicker.questions.whereResults', {
        defaultMessage: 'Where do results show up?',
      }),
      answer: i18n.translate('mlJobPicker.questions.whereResultsAnswer', {
        defaultMessage:
          'On "My jobs", in the Anomaly Explorer of Machine Learning, and in Security on the pages of hosts, users and addresses under "Anomalies".',
      }),
    },
    {
      id: 'score',
      question: i18n.translate('mlJobPicker.questions.score', { defaultMessage: 'What does a score say?' }),
      answer: i18n.translate('mlJobPicker.questions.scoreAnswer', {
        defaultMessage:
          'How unusual something is for this job, from 0 to 100, not how bad it is. From 75 on it is called critical. Scores of the past may change as more data comes.',
      }),
    },
    {
      id: 'alerts',
      question: i18n.translate('mlJobPicker.questions.alerts', { defaultMessage: 'How am I told?' }),
      answer: i18n.translate('mlJobPicker.questions.alertsAnswer', {
        defaultMessage:
          'By a detection rule, which raises alerts in Security, or by an anomaly alert rule, which can also send a message. Both read the results of jobs; neither does anything while its jobs stand still.',
      }),
    },
  ];
}
