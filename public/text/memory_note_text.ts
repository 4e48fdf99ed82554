import { i18n } from '@kbn/i18n';

import type { PlanNote } from '../../common/activation/activation_plan';
import type { RemedyText } from './action_remedy';
import type { Formatters } from './formatters';

type MemoryNote = Extract<
  PlanNote,
  { code: 'memory_reduced' | 'memory_estimated' | 'memory_defaulted' | 'waits_for_memory' | 'waits_for_node' }
>;

/** Notes on a job's memory limit, and on the room that ML nodes have for it. */
export function memoryNoteText(note: MemoryNote, format: Formatters): RemedyText {
  switch (note.code) {
    case 'memory_reduced':
      return {
        sentence: i18n.translate('mlJobPicker.planNote.memoryReduced', {
          defaultMessage:
            'Its memory limit is lowered from {from} to {to}, the most that the cluster allows.',
          values: { from: format.bytes(note.fromBytes), to: format.bytes(note.toBytes) },
        }),
      };
    case 'memory_estimated':
      return {
        sentence: i18n.translate('mlJobPicker.planNote.memoryEstimated', {
          defaultMessage: 'Its memory limit is {to}, as estimated from your data; its module sets {from}.',
          values: { from: format.bytes(note.fromBytes), to: format.bytes(note.toBytes) },
        }),
      };
    case 'memory_defaulted':
      return {
        sentence: i18n.translate('mlJobPicker.planNote.memoryDefaulted', {
          defaultMessage: 'Its module sets no memory limit; {limit} is used.',
          values: { limit: format.bytes(note.bytes) },
        }),
      };
    case 'waits_for_memory':
      return {
        sentence: note.moreNodes
          ? i18n.translate('mlJobPicker.planNote.waitsForMoreNodes', {
              defaultMessage: 'No ML node has room for it now. It starts when autoscaling has added one.',
            })
          : i18n.translate('mlJobPicker.planNote.waitsForMemory', {
              defaultMessage: 'No ML node has room for it now. It is created and waits until one has.',
            }),
        ...(!note.moreNodes && {
          remedy: i18n.translate('mlJobPicker.planNote.waitsForMemoryRemedy', {
            defaultMessage: 'Select fewer jobs, stop others, estimate its memory, or add ML memory.',
          }),
        }),
      };
    case 'waits_for_node':
      return {
        sentence: i18n.translate('mlJobPicker.planNote.waitsForNode', {
          defaultMessage:
            'It has been started and waits for an ML node{known, select, yes {: {explanation}} other {.}}',
          values: {
            known: note.explanation === undefined ? 'no' : 'yes',
            explanation: note.explanation ?? '',
          },
        }),
        remedy: i18n.translate('mlJobPicker.planNote.waitsForNodeRemedy', {
          defaultMessage: 'Stop jobs that you do not need, or add ML memory.',
        }),
      };
  }
}
