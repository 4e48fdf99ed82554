import type { CoverageMode } from '../../../../common/coverage/coverage_mode';

/** What the user wants as a file. */
export type ExportChoice =
  | { format: 'layer'; attack: 'pinned' | 'latest'; modes: readonly CoverageMode[] }
  | { format: 'dettect' }
  | { format: 'csv' };
