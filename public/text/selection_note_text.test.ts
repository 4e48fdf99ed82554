import type { SelectionNote } from '../../common/api/selection';
import type { ImpossibleReason } from '../../common/selection/selection_problem';
import { createFormatters } from './formatters';
import { impossibleText } from './impossible_text';
import { selectionNoteColor, selectionNoteText } from './selection_note_text';

const MEBIBYTE = 2 ** 20;
const format = createFormatters('en', 'UTC');
const titleOf = (id: string) => `Job ${id}`;

it.each<[SelectionNote, string, 'primary' | 'warning']>([
  [
    { code: 'nothing_fits', smallestBytes: 21 * MEBIBYTE },
    'No job fits into the budget: the smallest needs 21 MB. Allow more memory, or more jobs.',
    'warning',
  ],
  [
    { code: 'no_candidates' },
    'No job in an allowed state covers anything that is wanted. Allow more states, or choose other priorities.',
    'warning',
  ],
  [
    { code: 'nothing_to_add' },
    'The jobs that run already cover all that the others could. Allow more states, or choose other priorities.',
    'primary',
  ],
  [
    { code: 'too_big_for_nodes', jobIds: ['a'], largestBytes: 64 * MEBIBYTE },
    'Job a is too big: it fits on no ML node. The largest has 64 MB free.',
    'primary',
  ],
  [
    { code: 'too_big_for_nodes', jobIds: ['a', 'b', 'c', 'd', 'e', 'f', 'g'], largestBytes: 64 * MEBIBYTE },
    'Job a, Job b, Job c, Job d, Job e, and 2 more are too big: they fit on no ML node. The largest has 64 MB free.',
    'primary',
  ],
  [
    { code: 'nodes_unknown' },
    'It is not known what single ML nodes have free, so a job may find no room on any of them. The review before activation tells what is known then.',
    'warning',
  ],
  [
    { code: 'free_memory_unknown' },
    'It is not known how much ML memory is free, so memory did not limit the selection. Choose an amount as the budget instead.',
    'warning',
  ],
])('explains the note %j', (note, text, color) => {
  expect(selectionNoteText(note, format, titleOf)).toBe(text);
  expect(selectionNoteColor(note)).toBe(color);
});

it.each<[ImpossibleReason, string]>([
  [
    { code: 'pins_over_memory', neededBytes: 2048 * MEBIBYTE, memoryBytes: 512 * MEBIBYTE },
    'The pinned jobs need 2 GB, and the budget is 512 MB. Unpin some, or allow more memory.',
  ],
  [
    { code: 'pins_over_count', pins: 1, maxJobs: 0 },
    '1 job is pinned, and at most 0 may be selected. Unpin some, or allow more jobs.',
  ],
  [
    { code: 'pin_fits_no_node', jobId: 'a', chargeBytes: 138 * MEBIBYTE, largestBytes: 64 * MEBIBYTE },
    'Job a needs 138 MB on a single ML node, and none has more than 64 MB free. Unpin it, or stop other jobs.',
  ],
  [
    { code: 'pins_fit_no_nodes', neededBytes: 300 * MEBIBYTE },
    'Each pinned job would fit on an ML node, but not all of them together: they need 300 MB. Unpin some, or stop other jobs.',
  ],
  [
    { code: 'pinned_twins', family: 'f', jobIds: ['a', 'b'] },
    'Job a and Job b are the same detection. Unpin all but one of them.',
  ],
])('explains why pins are impossible: %j', (why, text) => {
  expect(impossibleText(why, format, titleOf)).toBe(text);
});
