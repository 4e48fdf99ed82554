import { i18n } from '@kbn/i18n';

import type { PlanNote } from '../../common/activation/activation_plan';
import type { RemedyText } from './action_remedy';
import type { Formatters } from './formatters';

type GenerationNote = Extract<PlanNote, { code: 'older_generation' | 'newer_generation' }>;

/** Another job of the same family stands beside the one that is to be activated. */
export function generationNoteText(note: GenerationNote, format: Formatters): RemedyText {
  const rules = format.list(note.ruleNames.map((name) => `"${name}"`));
  const values = { jobId: note.jobId, rules, read: note.ruleNames.length > 0 ? 'yes' : 'no' };
  switch (note.code) {
    case 'older_generation':
      return {
        sentence: note.runs
          ? i18n.translate('mlJobPicker.planNote.olderRuns', {
              defaultMessage:
                'An older job of the same detection, {jobId}, runs here{read, select, yes { and is read by {rules}.} other {.}} Both will run side by side.',
              values,
            })
          : i18n.translate('mlJobPicker.planNote.olderStopped', {
              defaultMessage:
                'An older job of the same detection, {jobId}, is installed and does not run{read, select, yes {, although {rules} read it.} other {.}}',
              values,
            }),
        ...(note.runs && {
          remedy: i18n.translate('mlJobPicker.planNote.olderRemedy', {
            defaultMessage:
              'Let the new one read its past, then have the rules read it, then stop the old one: "My jobs" says when.',
          }),
        }),
      };
    case 'newer_generation':
      return {
        sentence: i18n.translate('mlJobPicker.planNote.newer', {
          defaultMessage:
            'A newer job of the same detection, {jobId}, runs here already{read, select, yes {, while {rules} still read this older one.} other {.}}',
          values,
        }),
        ...(note.ruleNames.length === 0 && {
          remedy: i18n.translate('mlJobPicker.planNote.newerRemedy', {
            defaultMessage: 'Remove this one from the selection, unless you want both.',
          }),
        }),
      };
  }
}
