import { i18n } from '@kbn/i18n';

import type { PlanNote } from '../../common/activation/activation_plan';
import type { KibanaLinks } from '../services/kibana_links/kibana_links';
import type { RemedyText } from './action_remedy';
import { blockingNoteText } from './blocking_note_text';
import type { Formatters } from './formatters';
import { generationNoteText } from './generation_note_text';
import { memoryNoteText } from './memory_note_text';

/** What the user should know before a job is activated, and what can be done about it. */
export function planNoteText(
  note: PlanNote,
  format: Formatters,
  links: Pick<KibanaLinks, 'jobList'>
): RemedyText {
  if (note.blocks) return blockingNoteText(note, format, links);
  switch (note.code) {
    case 'already_running':
      return {
        sentence: i18n.translate('mlJobPicker.planNote.alreadyRunning', {
          defaultMessage: 'It has been started already; nothing will be done.',
        }),
      };
    case 'already_installed':
      return {
        sentence: i18n.translate('mlJobPicker.planNote.alreadyInstalled', {
          defaultMessage: 'It is installed already and will only be started.',
        }),
      };
    case 'resumes':
      return {
        sentence: i18n.translate('mlJobPicker.planNote.resumes', {
          defaultMessage: 'It goes on after its latest document, from {latest}.',
          values: { latest: format.dateTime(note.latestRecordMs) },
        }),
      };
    case 'gap':
      return {
        sentence: i18n.translate('mlJobPicker.planNote.gap', {
          defaultMessage: 'It was stopped for long: data from {from} to {to} will be left out.',
          values: { from: format.dateTime(note.fromMs), to: format.dateTime(note.toMs) },
        }),
        remedy: i18n.translate('mlJobPicker.planNote.gapRemedy', {
          defaultMessage: 'A longer look-back, set on "My data", reads it too.',
        }),
      };
    case 'memory_reduced':
    case 'memory_estimated':
    case 'memory_defaulted':
    case 'waits_for_memory':
    case 'waits_for_node':
      return memoryNoteText(note, format);
    case 'settings_dropped':
      return {
        sentence: i18n.translate('mlJobPicker.planNote.settingsDropped', {
          defaultMessage:
            'Kibana does not accept these settings of its module, so they are left out: {keys}.',
          values: { keys: format.list(note.keys) },
        }),
      };
    case 'datafeed_created':
    case 'failed_reopened':
    case 'stopped_by_itself':
      return repairText(note, format);
    case 'other_indices':
      return {
        sentence: i18n.translate('mlJobPicker.planNote.otherIndices', {
          defaultMessage:
            'It is installed with a datafeed that reads {installed}, not {chosen}. That is left as it is.',
          values: { installed: format.list(note.installed), chosen: format.list(note.chosen) },
        }),
      };
    case 'indices_changed':
      return {
        sentence: i18n.translate('mlJobPicker.planNote.indicesChanged', {
          defaultMessage:
            'Its datafeed will read {to} instead of {from}. What it has learned from the former indices stays.',
          values: { from: format.list(note.from), to: format.list(note.to) },
        }),
      };
    case 'shared_from_space':
      return {
        sentence: i18n.translate('mlJobPicker.planNote.sharedFromSpace', {
          defaultMessage:
            'It exists in the space "{space}" already. It is made visible here too, instead of being created again.',
          values: { space: note.space },
        }),
      };
    case 'older_generation':
    case 'newer_generation':
      return generationNoteText(note, format);
  }
}

type RepairNote = Extract<PlanNote, { code: 'datafeed_created' | 'failed_reopened' | 'stopped_by_itself' }>;

function repairText(note: RepairNote, format: Formatters): RemedyText {
  switch (note.code) {
    case 'datafeed_created':
      return {
        sentence: i18n.translate('mlJobPicker.planNote.datafeedCreated', {
          defaultMessage: 'It is installed without a datafeed, so it gets no data. The datafeed is created.',
        }),
      };
    case 'failed_reopened':
      return {
        sentence: i18n.translate('mlJobPicker.planNote.failedReopened', {
          defaultMessage:
            'It has failed. It is closed by force and opened again{known, select, yes {. Its latest message: {message}} other {.}}',
          values: {
            known: note.message === undefined ? 'no' : 'yes',
            message: note.message ?? '',
          },
        }),
      };
    case 'stopped_by_itself':
      return {
        sentence: i18n.translate('mlJobPicker.planNote.stoppedByItself', {
          defaultMessage:
            'It closed by itself after {count, plural, one {# search} other {# searches}} without data{known, select, yes {; data last came {last}.} other {; no data ever came.}}',
          values: {
            count: note.emptySearches,
            known: note.lastDataMs === undefined ? 'no' : 'yes',
            last: note.lastDataMs === undefined ? '' : format.dateTime(note.lastDataMs),
          },
        }),
        remedy: i18n.translate('mlJobPicker.planNote.stoppedByItselfRemedy', {
          defaultMessage: 'Check that its data arrives now; without data it will stop again.',
        }),
      };
  }
}
