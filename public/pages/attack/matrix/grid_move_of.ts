import type { GridMove } from './move_in_grid';

const PLAIN: Readonly<Record<string, GridMove>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  Home: 'row_start',
  End: 'row_end',
  PageUp: 'page_up',
  PageDown: 'page_down',
};

const WITH_CONTROL: Readonly<Record<string, GridMove>> = { Home: 'first', End: 'last' };

interface PressedKey {
  key: string;
  ctrlKey: boolean;
  altKey: boolean;
  metaKey: boolean;
  shiftKey: boolean;
}

/** The move that a key stands for in a grid, as the ARIA practices have it. */
export function gridMoveOf({ key, ctrlKey, altKey, metaKey, shiftKey }: PressedKey): GridMove | undefined {
  if (altKey || metaKey || shiftKey) return undefined;
  return ctrlKey ? WITH_CONTROL[key] : PLAIN[key];
}
