import React from 'react';

import type { CoverageState } from '../../../../common/coverage/coverage_state';

/** What a mark says: a state, or what goes with one. */
export type MarkName = CoverageState | 'from_sub_techniques' | 'unread';

/** In a square of 16; where shapes overlap there is a hole. */
const SHAPES: Record<MarkName, string> = {
  active: 'M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1ZM7 11.2 3.7 7.9l1.2-1.2L7 8.8l4.1-4.1 1.2 1.2Z',
  blind:
    'M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Zm0 1.7c1.1 0 2.1.3 2.9.9L3.6 10.9A5.3 5.3 0 0 1 8 2.7Zm0 10.6c-1.1 0-2.1-.3-2.9-.9l7.3-7.3A5.3 5.3 0 0 1 8 13.3Z',
  ready: 'M3.5 1.5 13.5 8l-10 6.5Z',
  limited: 'M8 1.5 15.5 14.5H.5ZM7.2 6.2v4.3h1.6V6.2Zm0 5.4v1.6h1.6v-1.6Z',
  needs_data: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2Zm0 1.6a4.4 4.4 0 1 1 0 8.8 4.4 4.4 0 0 1 0-8.8Z',
  unknown:
    'M4.6 5.4a3.4 3.4 0 1 1 4.9 3c-.5.3-.7.5-.7 1v.6H7.2v-.8c0-1.1.6-1.7 1.4-2.2a1.8 1.8 0 1 0-2.4-1.6ZM7.1 11.6h1.8v1.8H7.1Z',
  none: 'M5 7.3h6v1.4H5Z',
  from_sub_techniques: 'M2 2h1.8v6.2h6V5l5 4.1-5 4.1V10H2Z',
  unread:
    'M8 1.5a4 4 0 0 0-4 4V9l-1.5 2v1h11v-1L12 9V5.5a4 4 0 0 0-4-4ZM6.5 13h3a1.5 1.5 0 0 1-3 0ZM1.4 2.6l1.2-1.2 12 12-1.2 1.2Z',
};

interface StateMarkProps {
  name: MarkName;
}

/**
 * A state as a shape that is told apart without any colour. A plain element rather than EUI's icon, which is a component
 * with state of its own: the matrix has hundreds.
 */
export function StateMark({ name }: StateMarkProps) {
  return (
    <svg
      className={`mlJobPickerMark mlJobPickerMark--${name}`}
      viewBox="0 0 16 16"
      width={12}
      height={12}
      fill="currentColor"
      aria-hidden
      focusable={false}
      data-mark={name}
    >
      <path fillRule="evenodd" d={SHAPES[name]} />
    </svg>
  );
}
