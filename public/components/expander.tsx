import { EuiButtonIcon, EuiScreenReaderOnly, EuiToolTip, type EuiBasicTableColumn } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';

import type { ExpandedRows } from '../hooks/use_expanded_rows';

interface ExpanderOptions<T> {
  rows: ExpandedRows;
  idOf(item: T): string;
  /** What opens, by name; undefined for a row that has no details. */
  labelOf(item: T): string | undefined;
}

/** The column with the buttons that open and close the details of a row. */
export function expanderColumn<T extends object>({
  rows,
  idOf,
  labelOf,
}: ExpanderOptions<T>): EuiBasicTableColumn<T> {
  return {
    name: (
      <EuiScreenReaderOnly>
        <span>{i18n.translate('mlJobPicker.data.details', { defaultMessage: 'Details' })}</span>
      </EuiScreenReaderOnly>
    ),
    width: '40px',
    align: 'right',
    isExpander: true,
    render: (item: T) => {
      const label = labelOf(item);
      const id = idOf(item);
      const open = rows.ids.has(id);
      return label === undefined ? null : (
        <EuiToolTip content={label} disableScreenReaderOutput>
          <EuiButtonIcon
            iconType={open ? 'arrowDown' : 'arrowRight'}
            aria-expanded={open}
            aria-label={label}
            onClick={() => rows.toggle(id)}
            data-test-subj={`mlJobPickerDetails-${id}`}
          />
        </EuiToolTip>
      );
    },
  };
}
