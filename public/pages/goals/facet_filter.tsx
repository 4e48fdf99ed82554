import { i18n } from '@kbn/i18n';
import React from 'react';

import { FacetPopover } from '../../components/facet_popover';
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
  const title = facetTitle(facet);
  return (
    <FacetPopover
      title={title}
      listLabel={i18n.translate('mlJobPicker.goals.facetChoices', {
        defaultMessage: '{title}, with the number of goals',
        values: { title },
      })}
      values={options}
      onToggle={onToggle}
      testSubject={`mlJobPickerGoalFacet-${facet}`}
      valueTestSubject="mlJobPickerGoalFacetValue"
    />
  );
}
