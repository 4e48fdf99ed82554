import type { CoverageState } from '../../../../common/coverage/coverage_state';

/** How a search shows a cell: `current` is the hit that was jumped to. */
export type Highlight = 'none' | 'dim' | 'hit' | 'current';

/** Class names of a cell; `matrixStyles` says how they look. */
export function cellClasses(state: CoverageState, highlight: Highlight, isFromSubTechniques = false): string {
  return [
    `mlJobPickerCell mlJobPickerCell--${state}`,
    ...(isFromSubTechniques ? ['mlJobPickerCell--fromSubTechniques'] : []),
    ...(highlight === 'none' ? [] : [`mlJobPickerCell--${highlight}`]),
  ].join(' ');
}

/** `hits`: keys that a search found; undefined where nothing is searched for. */
export function highlightOf(
  key: string,
  hits: ReadonlySet<string> | undefined,
  currentHit: string | undefined
): Highlight {
  if (hits === undefined) return 'none';
  if (!hits.has(key)) return 'dim';
  return key === currentHit ? 'current' : 'hit';
}
