import { i18n } from '@kbn/i18n';

import type { SelectionNote } from '../../common/api/selection';
import type { Formatters } from './formatters';

/** Most jobs that a note names. */
const NAMED = 5;

/** What limits a selection, or what it rests on, and what to do. */
export function selectionNoteText(
  note: SelectionNote,
  format: Formatters,
  titleOf: (jobId: string) => string
): string {
  switch (note.code) {
    case 'nothing_fits':
      return i18n.translate('mlJobPicker.best.nothingFits', {
        defaultMessage:
          'No job fits into the budget: the smallest needs {smallest}. Allow more memory, or more jobs.',
        values: { smallest: format.bytes(note.smallestBytes) },
      });
    case 'no_candidates':
      return i18n.translate('mlJobPicker.best.noCandidates', {
        defaultMessage:
          'No job in an allowed state covers anything that is wanted. Allow more states, or choose other priorities.',
      });
    case 'nothing_to_add':
      return i18n.translate('mlJobPicker.best.nothingToAdd', {
        defaultMessage:
          'The jobs that run already cover all that the others could. Allow more states, or choose other priorities.',
      });
    case 'too_big_for_nodes':
      return i18n.translate('mlJobPicker.best.tooBigForNodes', {
        defaultMessage:
          '{count, plural, one {{titles} is too big: it fits on no ML node} other {{titles} are too big: they fit on no ML node}}. The largest has {largest} free.',
        values: {
          count: note.jobIds.length,
          titles: format.list(note.jobIds.map(titleOf), NAMED),
          largest: format.bytes(note.largestBytes),
        },
      });
    case 'nodes_unknown':
      return i18n.translate('mlJobPicker.best.nodesUnknown', {
        defaultMessage:
          'It is not known what single ML nodes have free, so a job may find no room on any of them. The review before activation tells what is known then.',
      });
    case 'free_memory_unknown':
      return i18n.translate('mlJobPicker.best.freeMemoryUnknown', {
        defaultMessage:
          'It is not known how much ML memory is free, so memory did not limit the selection. Choose an amount as the budget instead.',
      });
  }
}

/** Whether it is a hint, or something to be careful with. */
export function selectionNoteColor({ code }: SelectionNote): 'primary' | 'warning' {
  switch (code) {
    case 'nothing_fits':
    case 'no_candidates':
    case 'nodes_unknown':
    case 'free_memory_unknown':
      return 'warning';
    case 'nothing_to_add':
    case 'too_big_for_nodes':
      return 'primary';
  }
}
