import { EuiFilterButton, EuiPopover, EuiSelectable, type EuiSelectableOption } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React, { useState } from 'react';

import { useSession } from '../../hooks/use_session';
import type { GoalFacet } from '../../services/goal_filter';
import { facetTitle } from '../../text/goal_facet_text';
import type { FacetOption } from './facet_options';

interface FacetFilterProps {
  facet: GoalFacet;
  options: readonly FacetOption[];
  onToggle(value: string): void;
}

/** A button that opens the choices of a facet, each with the number of goals that it would show. */
export function FacetFilter({ facet, options, onToggle }: FacetFilterProps) {
  const [isOpen, setOpen] = useState(false);
  const title = facetTitle(facet);
  const chosen = options.filter((option) => option.chosen).length;
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
          numFilters={options.length}
          onClick={() => setOpen(!isOpen)}
          aria-expanded={isOpen}
          data-test-subj={`mlJobPickerGoalFacet-${facet}`}
        >
          {title}
        </EuiFilterButton>
      }
    >
      <FacetChoices title={title} options={options} onToggle={onToggle} />
    </EuiPopover>
  );
}

function FacetChoices({ title, options, onToggle }: { title: string } & Omit<FacetFilterProps, 'facet'>) {
  const { format } = useSession();
  const choices = options.map(({ value, label, count, chosen }): EuiSelectableOption => ({
    key: value,
    label,
    checked: chosen ? 'on' : undefined,
    append: format.number(count),
    'data-test-subj': `mlJobPickerGoalFacetValue-${value}`,
  }));
  return (
    <EuiSelectable
      aria-label={i18n.translate('mlJobPicker.goals.facetChoices', {
        defaultMessage: '{title}, with the number of goals',
        values: { title },
      })}
      options={choices}
      onChange={(_all, _event, changed) => changed.key !== undefined && onToggle(changed.key)}
      listProps={{ isVirtualized: false, onFocusBadge: false, paddingSize: 's' }}
    >
      {(list) => <div style={{ inlineSize: 260 }}>{list}</div>}
    </EuiSelectable>
  );
}
