import { EuiFilterButton, EuiPopover, EuiSelectable, type EuiSelectableOption } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React, { useState } from 'react';

import { useSession } from '../hooks/use_session';

export interface FacetValue {
  value: string;
  label: string;
  /** What the value would leave or show. */
  count: number;
  chosen: boolean;
}

interface FacetPopoverProps {
  /** `Platform` */
  title: string;
  /** Says what is counted, for screen readers: `Platform, with the number of cells`. */
  listLabel: string;
  values: readonly FacetValue[];
  onToggle(value: string): void;
  testSubject: string;
  /** Beginning of the `data-test-subj` of the values. */
  valueTestSubject: string;
}

/** A button that opens the values of a facet to filter by, each with a number. */
export function FacetPopover({
  title,
  listLabel,
  values,
  onToggle,
  testSubject,
  valueTestSubject,
}: FacetPopoverProps) {
  const { format } = useSession();
  const [isOpen, setOpen] = useState(false);
  const chosen = values.filter((value) => value.chosen).length;
  const options = values.map(({ value, label, count, chosen: isChosen }): EuiSelectableOption => ({
    key: value,
    label,
    checked: isChosen ? 'on' : undefined,
    append: format.number(count),
    'data-test-subj': `${valueTestSubject}-${value}`,
  }));
  return (
    <EuiPopover
      isOpen={isOpen}
      closePopover={() => setOpen(false)}
      panelPaddingSize="none"
      initialFocus='[role="listbox"]'
      aria-label={title}
      button={
        <EuiFilterButton
          iconType="arrowDown"
          iconSide="right"
          isSelected={isOpen}
          hasActiveFilters={chosen > 0}
          numActiveFilters={chosen}
          numFilters={values.length}
          onClick={() => setOpen(!isOpen)}
          aria-expanded={isOpen}
          data-test-subj={testSubject}
        >
          {title}
        </EuiFilterButton>
      }
    >
      <EuiSelectable
        aria-label={listLabel}
        options={options}
        onChange={(_all, _event, changed) => changed.key !== undefined && onToggle(changed.key)}
        emptyMessage={i18n.translate('mlJobPicker.facet.empty', { defaultMessage: 'Nothing to choose from' })}
        listProps={{ isVirtualized: false, onFocusBadge: false, paddingSize: 's' }}
      >
        {(list) => <div style={{ inlineSize: 260, maxBlockSize: 360, overflowY: 'auto' }}>{list}</div>}
      </EuiSelectable>
    </EuiPopover>
  );
}
