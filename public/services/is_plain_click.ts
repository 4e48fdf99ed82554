import type { MouseEvent } from 'react';

/** True for a click that follows a link in place; with a key held or another button the browser opens it elsewhere. */
export function isPlainClick(event: MouseEvent): boolean {
  return event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
}
