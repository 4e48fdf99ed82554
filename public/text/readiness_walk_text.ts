import { i18n } from '@kbn/i18n';

import type { WalkStepId } from '../../common/api/readiness_walk';

/** What is done in a step. */
export function walkStepTitle(id: WalkStepId): string {
  switch (id) {
    case 'data':
      return i18n.translate('mlJobPicker.walk.data', { defaultMessage: 'Get data in' });
    case 'license':
      return i18n.translate('mlJobPicker.walk.license', { defaultMessage: 'Have the license' });
    case 'privileges':
      return i18n.translate('mlJobPicker.walk.privileges', { defaultMessage: 'Have the rights' });
    case 'memory':
      return i18n.translate('mlJobPicker.walk.memory', { defaultMessage: 'Have a node with memory' });
    case 'goal':
      return i18n.translate('mlJobPicker.walk.goal', { defaultMessage: 'Activate a first goal' });
    case 'results':
      return i18n.translate('mlJobPicker.walk.results', { defaultMessage: 'See results' });
    case 'notifications':
      return i18n.translate('mlJobPicker.walk.notifications', { defaultMessage: 'Get notified' });
  }
}

/** Why the step is there, and what to expect of it. */
export function walkStepReason(id: WalkStepId): string {
  switch (id) {
    case 'data':
      return i18n.translate('mlJobPicker.walk.dataReason', {
        defaultMessage:
          'Jobs learn from documents that are in Elasticsearch already. When a job is first started it looks back two weeks, unless you choose other days on "My data".',
      });
    case 'license':
      return i18n.translate('mlJobPicker.walk.licenseReason', {
        defaultMessage: 'Anomaly detection is part of the Platinum and Enterprise licenses, and of trials.',
      });
    case 'privileges':
      return i18n.translate('mlJobPicker.walk.privilegesReason', {
        defaultMessage:
          'Whoever activates a job creates it with their own rights, and the job reads data with these rights from then on.',
      });
    case 'memory':
      return i18n.translate('mlJobPicker.walk.memoryReason', {
        defaultMessage: 'Each open job takes memory on a machine learning node; "My jobs" says how much.',
      });
    case 'goal':
      return i18n.translate('mlJobPicker.walk.goalReason', {
        defaultMessage:
          'A goal says what you want to notice and why. Its jobs are checked against your data before you activate them.',
      });
    case 'results':
      return i18n.translate('mlJobPicker.walk.resultsReason', {
        defaultMessage:
          'The first scores come while the past is being read. They settle with more data: after some hours for plain counts, after about three weeks for what has a daily or weekly rhythm.',
      });
    case 'notifications':
      return i18n.translate('mlJobPicker.walk.notificationsReason', {
        defaultMessage:
          'Jobs only score. A rule turns scores into alerts, and a connector brings an alert to you. Another rule can tell you when a job stops working.',
      });
  }
}

/** What a step comes after. */
export function walkStepWaits(after: WalkStepId): string {
  return i18n.translate('mlJobPicker.walk.waits', {
    defaultMessage: 'Comes after "{step}".',
    values: { step: walkStepTitle(after) },
  });
}

/** How far somebody has come. */
export function walkSummary(done: number, all: number, present: WalkStepId | undefined): string {
  return present === undefined
    ? i18n.translate('mlJobPicker.walk.atTheEnd', {
        defaultMessage: 'All steps are done: jobs run, have results, and rules tell of them.',
      })
    : i18n.translate('mlJobPicker.walk.summary', {
        defaultMessage: '{done} of {all} steps are done. You are at "{step}".',
        values: { done, all, step: walkStepTitle(present) },
      });
}
