import type { UncoveredItem } from '../../common/api/selection';
import type { SelectionItem } from '../../common/selection/selection_problem';
import type { JobRole, SelectableJob } from './selection_candidates';

/** What keeps an item uncovered, by what the jobs that would cover it are; the first that applies. */
const WHYS: ReadonlyArray<{ why: Exclude<UncoveredItem['why'], 'no_job'>; roles: readonly JobRole[] }> = [
  { why: 'budget', roles: ['pinned', 'candidate'] },
  { why: 'excluded', roles: ['excluded'] },
  { why: 'state', roles: ['state'] },
  { why: 'too_big', roles: ['too_big'] },
];

/** An item that nothing covers, with the reason and the job that would cover it for the least memory. */
export function uncoveredItem({ key, weight }: SelectionItem, jobs: readonly SelectableJob[]): UncoveredItem {
  const covering = jobs.filter(({ keys }) => keys.includes(key));
  for (const { why, roles } of WHYS) {
    const [cheapest] = covering.filter(({ role }) => roles.includes(role)).sort(compareCharges);
    if (cheapest) {
      const { id, title, state, chargeBytes } = cheapest;
      return { key, weight, why, cheapest: { jobId: id, title, state, memoryBytes: chargeBytes } };
    }
  }
  return { key, weight, why: 'no_job' };
}

function compareCharges(a: SelectableJob, b: SelectableJob): number {
  return a.chargeBytes - b.chargeBytes || (a.id < b.id ? -1 : 1);
}
