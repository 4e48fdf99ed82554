import { i18n } from '@kbn/i18n';

import type { ChangeCause } from '../../common/coverage/coverage_change';
import type { Reason } from '../../common/evidence/reason';
import type { Formatters } from './formatters';
import { reasonText } from './reason_text';

/** What is known of a job now, as far as a cause needs it. */
export interface ChangedJob {
  title: string;
  /** The first one decided its state. */
  reasons: readonly Reason[];
}

interface ChangeContext {
  /** Undefined for a job that only the file knows; it is called by its id. */
  jobOf(id: string): ChangedJob | undefined;
  format: Formatters;
}

/** Why a pair is another than in the file: a sentence, and where the job's state is the cause, what decides that state now. */
export function changeCauseText(cause: ChangeCause, context: ChangeContext): string {
  const sentence = causeSentence(cause, context);
  const now = decisiveReason(cause, context);
  return now === undefined ? sentence : `${sentence} ${now}`;
}

function causeSentence(cause: ChangeCause, { jobOf }: ChangeContext): string {
  if (cause.code === 'attack_version') return attackVersionText(cause);
  const values = { job: jobOf(cause.jobId)?.title ?? cause.jobId };
  switch (cause.code) {
    case 'job_started':
      return i18n.translate('mlJobPicker.change.jobStarted', {
        defaultMessage: '"{job}" runs now.',
        values,
      });
    case 'job_stopped':
      return i18n.translate('mlJobPicker.change.jobStopped', {
        defaultMessage: '"{job}" was stopped.',
        values,
      });
    case 'job_failed':
      return i18n.translate('mlJobPicker.change.jobFailed', {
        defaultMessage: '"{job}" cannot run as it should.',
        values,
      });
    case 'data_arrived':
      return i18n.translate('mlJobPicker.change.dataArrived', {
        defaultMessage: 'There is data for "{job}" now.',
        values,
      });
    case 'data_gone':
      return i18n.translate('mlJobPicker.change.dataGone', {
        defaultMessage: 'Data for "{job}" is gone.',
        values,
      });
    case 'rule_enabled':
      return i18n.translate('mlJobPicker.change.ruleEnabled', {
        defaultMessage: 'An enabled rule reads "{job}" now.',
        values,
      });
    case 'rule_disabled':
      return i18n.translate('mlJobPicker.change.ruleDisabled', {
        defaultMessage: 'No enabled rule reads "{job}" any more.',
        values,
      });
    case 'mapping_added':
      return i18n.translate('mlJobPicker.change.mappingAdded', {
        defaultMessage: '"{job}" is mapped to it now, and was not.',
        values,
      });
    case 'mapping_removed':
      return i18n.translate('mlJobPicker.change.mappingRemoved', {
        defaultMessage: '"{job}" is no longer mapped to it.',
        values,
      });
    case 'new_job':
      return i18n.translate('mlJobPicker.change.newJob', {
        defaultMessage: '"{job}" is new: the file does not have it.',
        values,
      });
    case 'job_gone':
      return i18n.translate('mlJobPicker.change.jobGone', {
        defaultMessage: '"{job}" is no longer there.',
        values,
      });
    case 'job_renamed':
      return i18n.translate('mlJobPicker.change.jobRenamed', {
        defaultMessage:
          '"{job}" stands in the place of "{former}", another generation of the same detection.',
        values: { ...values, former: jobOf(cause.formerJobId)?.title ?? cause.formerJobId },
      });
    case 'other_state':
      return i18n.translate('mlJobPicker.change.otherState', {
        defaultMessage: '"{job}" is in another state.',
        values,
      });
  }
}

function attackVersionText({ from, to }: Extract<ChangeCause, { code: 'attack_version' }>): string {
  return i18n.translate('mlJobPicker.change.attackVersion', {
    defaultMessage:
      'The file was made in ATT&CK v{from}, which has this elsewhere than v{to}, or not at all.',
    values: { from: String(from), to: String(to) },
  });
}

/** What the job's state rests on now, where the state is the cause. */
function decisiveReason(cause: ChangeCause, { jobOf, format }: ChangeContext): string | undefined {
  switch (cause.code) {
    case 'job_started':
    case 'job_stopped':
    case 'job_failed':
    case 'data_arrived':
    case 'data_gone':
    case 'other_state': {
      const reason = jobOf(cause.jobId)?.reasons[0];
      return reason === undefined ? undefined : reasonText(reason, format).sentence;
    }
    case 'rule_enabled':
    case 'rule_disabled':
    case 'mapping_added':
    case 'mapping_removed':
    case 'new_job':
    case 'job_gone':
    case 'job_renamed':
    case 'attack_version':
      return undefined;
  }
}
