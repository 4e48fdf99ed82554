import { attackMatrix } from '../../../common/catalogue/attack/attack_matrix';
import type { AttackVersion } from '../../../common/catalogue/attack/attack_version';
import { JOB_STATES } from '../../../common/evidence/job_state';
import type { GoalEntry } from '../../services/goal_entries';
import { NOTHING_SAID, countFacet, type FacetValues, type GoalFacet } from '../../services/goal_filter';
import { facetValueText } from '../../text/goal_facet_text';

export interface FacetOption {
  value: string;
  label: string;
  /** Goals that it would show beside the other facets. */
  count: number;
  chosen: boolean;
}

/** The choices of a facet: tactics and states in their own order, others by name; goals that say nothing last. */
export function facetOptions(
  goals: readonly GoalEntry[],
  filter: FacetValues,
  facet: GoalFacet,
  version: AttackVersion
): FacetOption[] {
  const order = ownOrder(facet, version);
  const place = (value: string) => {
    if (value === NOTHING_SAID) return Infinity;
    const position = order.indexOf(value);
    return position === -1 ? order.length : position;
  };
  return [...countFacet(goals, filter, facet)]
    .map(([value, count]) => ({
      value,
      label: facetValueText(facet, value, version),
      count,
      chosen: filter[facet].includes(value),
    }))
    .sort((a, b) => compare(place(a.value), place(b.value)) || a.label.localeCompare(b.label));
}

function ownOrder(facet: GoalFacet, version: AttackVersion): readonly string[] {
  switch (facet) {
    case 'tactic':
      return attackMatrix(version).tactics.map(({ id }) => id);
    case 'state':
      return JOB_STATES;
    case 'platform':
    case 'data':
      return [];
  }
}

/** Not by subtraction, which has no answer for two infinities. */
function compare(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
