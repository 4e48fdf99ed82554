import type { SelectionNote } from '../../common/api/selection';
import type { SelectionProblem, SelectionResult } from '../../common/selection/selection_problem';

/** Why a possible selection is empty; nothing where it is not. */
export function emptySelectionNotes(
  { candidates, pinned, covered }: SelectionProblem,
  result: SelectionResult,
  isAnyTooBig: boolean
): SelectionNote[] {
  if (result.kind === 'impossible' || result.jobIds.length > 0 || pinned.length > 0) return [];
  // That these are too big has been said.
  if (candidates.length === 0) return isAnyTooBig ? [] : [{ code: 'no_candidates' }];
  const anyway = new Set(covered);
  const adding = candidates.filter(({ itemKeys }) => itemKeys.some((key) => !anyway.has(key)));
  return adding.length === 0
    ? [{ code: 'nothing_to_add' }]
    : [
        {
          code: 'nothing_fits',
          smallestBytes: Math.min(...adding.map(({ chargeBytes }) => chargeBytes)),
        },
      ];
}
