import { i18n } from '@kbn/i18n';

import type { PlanNote } from '../../common/activation/activation_plan';
import type { Formatters } from './formatters';

/** One sentence for something the user should know before a job is activated. */
export function planNoteText(note: PlanNote, format: Formatters): string {
  switch (note.code) {
    case 'already_running':
      return i18n.translate('mlJobPicker.planNote.alreadyRunning', {
        defaultMessage: 'It has been started already; nothing will be done.',
      });
    case 'already_installed':
      return i18n.translate('mlJobPicker.planNote.alreadyInstalled', {
        defaultMessage: 'It is installed already and will only be started.',
      });
    case 'resumes':
      return i18n.translate('mlJobPicker.planNote.resumes', {
        defaultMessage: 'It goes on after its latest document, from {latest}.',
        values: { latest: format.dateTime(note.latestRecordMs) },
      });
    case 'gap':
      return i18n.translate('mlJobPicker.planNote.gap', {
        defaultMessage: 'It was stopped for long: data from {from} to {to} will be left out.',
        values: { from: format.dateTime(note.fromMs), to: format.dateTime(note.toMs) },
      });
    case 'memory_reduced':
      return i18n.translate('mlJobPicker.planNote.memoryReduced', {
        defaultMessage: 'Its memory limit is lowered from {from} to {to}, the most that the cluster allows.',
        values: { from: format.bytes(note.fromBytes), to: format.bytes(note.toBytes) },
      });
    case 'memory_defaulted':
      return i18n.translate('mlJobPicker.planNote.memoryDefaulted', {
        defaultMessage: 'Its module sets no memory limit; {limit} is used.',
        values: { limit: format.bytes(note.bytes) },
      });
    case 'settings_dropped':
      return i18n.translate('mlJobPicker.planNote.settingsDropped', {
        defaultMessage: 'Kibana does not accept these settings of its module, so they are left out: {keys}.',
        values: { keys: format.list(note.keys) },
      });
    case 'no_index_pattern':
      return i18n.translate('mlJobPicker.planNote.noIndexPattern', {
        defaultMessage:
          'Its module does not say which indices to read. Choose an index pattern on "My data".',
      });
    case 'job_failed':
      return i18n.translate('mlJobPicker.planNote.jobFailed', {
        defaultMessage:
          'The installed job has failed. Force-stop its datafeed and force-close the job in Machine Learning first.',
      });
    case 'no_datafeed':
      return i18n.translate('mlJobPicker.planNote.noDatafeed', {
        defaultMessage:
          'It has no datafeed to start. If the job is installed, delete it in Machine Learning and activate it again.',
      });
    case 'job_blocked':
      return i18n.translate('mlJobPicker.planNote.jobBlocked', {
        defaultMessage: 'The installed job is busy with "{by}". Wait until that is done.',
        values: { by: note.by },
      });
  }
}
