import { EuiFilterGroup, EuiFlexGroup, EuiFlexItem } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';

import type { AttackVersion } from '../../../common/catalogue/attack/attack_version';
import type { GoalEntry } from '../../services/goal_entries';
import { GOAL_FACETS } from '../../services/goal_filter';
import { facetOptions } from './facet_options';
import { FacetFilter } from './facet_filter';
import { FilterBadges } from './filter_badges';
import type { GoalView } from './use_goal_view';

interface GoalFacetBarProps {
  /** Before the facets narrow them down. */
  goals: readonly GoalEntry[];
  view: GoalView;
  attackVersion: AttackVersion;
}

/** A button with choices for each facet, and what is chosen. */
export function GoalFacetBar({ goals, view, attackVersion }: GoalFacetBarProps) {
  return (
    <EuiFlexGroup gutterSize="s" alignItems="center" wrap responsive={false}>
      <EuiFlexItem grow={false}>
        <EuiFilterGroup
          aria-label={i18n.translate('mlJobPicker.goals.facets', { defaultMessage: 'Narrow down the goals' })}
        >
          {GOAL_FACETS.map((facet) => (
            <FacetFilter
              key={facet}
              facet={facet}
              options={facetOptions(goals, view.filter, facet, attackVersion)}
              onToggle={(value) => view.toggle(facet, value)}
            />
          ))}
        </EuiFilterGroup>
      </EuiFlexItem>
      <FilterBadges view={view} attackVersion={attackVersion} />
    </EuiFlexGroup>
  );
}
