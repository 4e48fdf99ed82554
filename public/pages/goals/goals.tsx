import { EuiSpacer } from '@elastic/eui';
import React, { useMemo } from 'react';

import type { Recommendation } from '../../../common/api/recommendations';
import type { AttackVersion } from '../../../common/catalogue/attack/attack_version';
import { goalEntries } from '../../services/goal_entries';
import { filterGoals } from '../../services/goal_filter';
import { createGoalFinder } from '../../services/goal_finder';
import { BestMatches } from './best_matches';
import { GoalCount } from './goal_count';
import { GoalFacetBar } from './goal_facet_bar';
import { GoalSearchBox } from './goal_search_box';
import { HiddenGoal } from './hidden_goal';
import { NoGoalPrompt } from './no_goal_prompt';
import { Themes } from './themes';
import { useGoalView } from './use_goal_view';
import { usePointedGoal } from './use_pointed_goal';

interface GoalsProps {
  jobs: readonly Recommendation[];
  attackVersion: AttackVersion;
}

/** Goals by theme, or the best matches of a search, narrowed down by facets. */
export function Goals({ jobs, attackVersion }: GoalsProps) {
  const view = useGoalView();
  const { query, filter, goalId } = view;
  const entries = useMemo(() => goalEntries(jobs, attackVersion), [jobs, attackVersion]);
  const find = useMemo(() => createGoalFinder(entries, attackVersion), [entries, attackVersion]);
  const searching = query.trim() !== '';
  const found = useMemo(() => (searching ? find(query) : []), [find, query, searching]);
  const candidates = useMemo(
    () => (searching ? found.map(({ entry }) => entry) : entries),
    [searching, found, entries]
  );
  const shown = useMemo(() => filterGoals(candidates, filter), [candidates, filter]);
  usePointedGoal(shown.some(({ id }) => id === goalId) ? goalId : undefined);

  return (
    <>
      <GoalSearchBox query={query} onSearch={view.setQuery} />
      <EuiSpacer size="s" />
      <GoalFacetBar goals={candidates} view={view} attackVersion={attackVersion} />
      <EuiSpacer size="s" />
      <GoalCount shown={shown} total={entries.length} narrowed={view.narrowed} />
      <HiddenGoal goalId={goalId} goals={entries} shown={shown} onShow={view.showGoal} />
      {shown.length === 0 && <NoGoalPrompt hidden={candidates.length} view={view} />}
      {searching ? (
        <BestMatches found={found} shown={shown} goalId={goalId} />
      ) : (
        <Themes goals={shown} goalId={goalId} />
      )}
    </>
  );
}
