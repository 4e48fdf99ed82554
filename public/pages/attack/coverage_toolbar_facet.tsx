import { EuiFilterButton, EuiPopover, EuiSelectable, type EuiSelectableOption } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React, { useState } from 'react';

import { useSession } from '../../hooks/use_session';

interface ToolbarFacetProps {
  /** `Platform` */
  title: string;
  chosen: readonly string[];
  /** Cells that each value would leave. */
  counts: ReadonlyMap<string, number>;
  onChange(chosen: string[]): void;
  testSubject: string;
}

/** A button that opens the values to filter by, with the number of cells that each would leave. */
export function ToolbarFacet({ title, chosen, counts, onChange, testSubject }: ToolbarFacetProps) {
  const [isOpen, setOpen] = useState(false);
  const values = [...new Set([...counts.keys(), ...chosen])].sort((a, b) => a.localeCompare(b));
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
          hasActiveFilters={chosen.length > 0}
          numActiveFilters={chosen.length}
          numFilters={values.length}
          onClick={() => setOpen(!isOpen)}
          aria-expanded={isOpen}
          data-test-subj={testSubject}
        >
          {title}
        </EuiFilterButton>
      }
    >
      <FacetValues title={title} values={values} chosen={chosen} counts={counts} onChange={onChange} />
    </EuiPopover>
  );
}

interface FacetValuesProps extends Omit<ToolbarFacetProps, 'testSubject'> {
  values: readonly string[];
}

function FacetValues({ title, values, chosen, counts, onChange }: FacetValuesProps) {
  const { format } = useSession();
  const toggle = (value: string) =>
    onChange(chosen.includes(value) ? chosen.filter((each) => each !== value) : [...chosen, value]);
  const options = values.map((value): EuiSelectableOption => ({
    key: value,
    label: value,
    checked: chosen.includes(value) ? 'on' : undefined,
    append: format.number(counts.get(value) ?? 0),
  }));
  return (
    <EuiSelectable
      aria-label={i18n.translate('mlJobPicker.coverage.facetValues', {
        defaultMessage: '{title}, with the number of cells',
        values: { title },
      })}
      options={options}
      onChange={(_all, _event, changed) => changed.key !== undefined && toggle(changed.key)}
      emptyMessage={i18n.translate('mlJobPicker.coverage.noFacetValue', {
        defaultMessage: 'Nothing to choose from',
      })}
      listProps={{ isVirtualized: false, onFocusBadge: false, paddingSize: 's' }}
    >
      {(list) => <div style={{ inlineSize: 260, maxBlockSize: 360, overflowY: 'auto' }}>{list}</div>}
    </EuiSelectable>
  );
}
