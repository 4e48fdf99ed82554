import { EuiBadge, EuiButtonEmpty, EuiFlexItem } from '@elastic/eui';
import { i18n } from '@kbn/i18n';
import React from 'react';

import type { AttackVersion } from '../../../common/catalogue/attack/attack_version';
import { GOAL_FACETS } from '../../services/goal_filter';
import { facetTitle, facetValueText } from '../../text/goal_facet_text';
import type { GoalView } from './use_goal_view';

interface FilterBadgesProps {
  view: GoalView;
  attackVersion: AttackVersion;
}

/** Each value that is asked for, to be taken away, and a button that takes away all with the query. */
export function FilterBadges({ view, attackVersion }: FilterBadgesProps) {
  if (!view.narrowed) {
    return null;
  }
  const asked = GOAL_FACETS.flatMap((facet) =>
    view.filter[facet].map((value) => ({
      title: facetTitle(facet),
      value: facetValueText(facet, value, attackVersion),
      remove: () => view.toggle(facet, value),
    }))
  );
  if (view.query.trim() !== '') {
    const title = i18n.translate('mlJobPicker.goals.searchBadge', { defaultMessage: 'Search' });
    asked.unshift({ title, value: view.query, remove: () => view.setQuery('') });
  }
  return (
    <>
      {asked.map(({ title, value, remove }) => (
        <EuiFlexItem key={`${title} ${value}`} grow={false}>
          <FilterBadge title={title} value={value} onRemove={remove} />
        </EuiFlexItem>
      ))}
      <EuiFlexItem grow={false}>
        <EuiButtonEmpty size="xs" onClick={view.clearAll} data-test-subj="mlJobPickerClearGoalFilters">
          {i18n.translate('mlJobPicker.goals.clearAll', { defaultMessage: 'Clear all' })}
        </EuiButtonEmpty>
      </EuiFlexItem>
    </>
  );
}

function FilterBadge({ title, value, onRemove }: { title: string; value: string; onRemove(): void }) {
  const label = i18n.translate('mlJobPicker.goals.filterBadge', {
    defaultMessage: '{title}: {value}',
    values: { title, value },
  });
  return (
    <EuiBadge
      color="hollow"
      iconType="cross"
      iconSide="right"
      iconOnClick={onRemove}
      iconOnClickAriaLabel={i18n.translate('mlJobPicker.goals.removeFilter', {
        defaultMessage: 'Remove the filter {label}',
        values: { label },
      })}
    >
      {label}
    </EuiBadge>
  );
}
