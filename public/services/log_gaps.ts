import type { LogDataset } from './log_datasets';
import type { LogKind } from './log_kinds';

/** What datasets lack that a job needs; only what is known. */
export interface LogGap {
  code: 'no_dataset_field' | 'no_messages' | 'agents_own';
  datasets: string[];
}

/** Why a job would see less of these datasets than of others, or nothing. Empty if nothing is known to be amiss. */
export function logGaps(kind: LogKind, datasets: readonly LogDataset[]): LogGap[] {
  const gap = (code: LogGap['code'], isIn: (dataset: LogDataset) => boolean): LogGap[] => {
    const concerned = datasets.filter(isIn).map(({ id }) => id);
    return concerned.length > 0 ? [{ code, datasets: concerned }] : [];
  };
  const withoutField = gap('no_dataset_field', ({ namesDataset }) => namesDataset === 'no');
  switch (kind) {
    case 'rate':
      return withoutField;
    case 'messages':
      return [
        ...withoutField,
        ...gap(
          'no_messages',
          ({ messages, namesDataset }) => messages.kind === 'none' && namesDataset !== 'no'
        ),
        ...gap('agents_own', ({ messages }) => messages.kind === 'left_out'),
      ];
    case 'categories':
      // Messages without `event.dataset` were not asked for: only where the field is there their absence is known.
      return [
        ...withoutField,
        ...gap(
          'no_messages',
          ({ messages, namesDataset }) => messages.kind === 'none' && namesDataset === 'yes'
        ),
      ];
  }
}
