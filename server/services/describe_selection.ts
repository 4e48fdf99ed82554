import type { CoveredItem, SelectedJob, SelectionResponse } from '../../common/api/selection';
import { orderByGain } from '../../common/selection/order_by_gain';
import type { SelectionItem, SelectionResult } from '../../common/selection/selection_problem';
import type { SelectableJob } from './selection_candidates';
import { everythingOf } from './selection_everything';
import { emptySelectionNotes } from './selection_notes';
import type { SelectionSetup } from './selection_setup';
import { uncoveredItem } from './selection_uncovered';

type DescribedSelection = Pick<
  SelectionResponse,
  | 'optimal'
  | 'bound'
  | 'weight'
  | 'totalWeight'
  | 'jobs'
  | 'covered'
  | 'uncovered'
  | 'memoryBytes'
  | 'kept'
  | 'everything'
  | 'budget'
  | 'impossible'
  | 'notes'
>;

/** The solver's result as the API tells it; weights there include what runs and stays. */
export function describeSelection(setup: SelectionSetup, result: SelectionResult): DescribedSelection {
  const { problem, budget, jobs: all } = setup;
  const items = [...problem.items].sort(compareItems);
  const jobs = selectedJobs(setup, result);
  const kept = all.filter(({ role }) => role === 'kept');
  const coveredBy = coveringJobs(
    jobs.map(({ id }) => id),
    all,
    kept
  );
  const covered = items.flatMap((item): CoveredItem[] => {
    const jobIds = coveredBy.get(item.key);
    return jobIds ? [{ ...item, jobIds }] : [];
  });
  const weight = sumWeights(covered);
  const keptWeight = keptWeightOf(setup);
  return {
    ...proofOf(result, weight, keptWeight),
    weight,
    totalWeight: sumWeights(items),
    jobs,
    covered,
    uncovered: items.filter(({ key }) => !coveredBy.has(key)).map((item) => uncoveredItem(item, all)),
    memoryBytes: jobs.reduce((sum, { memoryBytes }) => sum + memoryBytes, 0),
    kept: { jobIds: kept.map(({ id }) => id).sort(), weight: keptWeight },
    everything: everythingOf(problem),
    budget,
    impossible: result.kind === 'impossible' ? result.why : undefined,
    notes: [
      ...setup.notes,
      ...emptySelectionNotes(
        problem,
        result,
        setup.notes.some(({ code }) => code === 'too_big_for_nodes')
      ),
    ],
  };
}

/** Of the items that jobs cover which run and stay. */
export function keptWeightOf({ problem: { items, covered } }: SelectionSetup): number {
  const anyway = new Set(covered);
  return sumWeights(items.filter(({ key }) => anyway.has(key)));
}

function proofOf(result: SelectionResult, weight: number, keptWeight: number) {
  if (result.kind === 'impossible') return { optimal: false, bound: weight };
  const bound = Math.max(weight, keptWeight + result.bound);
  return { optimal: result.proof === 'optimal' || bound === weight, bound };
}

function selectedJobs({ problem, jobs }: SelectionSetup, result: SelectionResult): SelectedJob[] {
  if (result.kind === 'impossible') return [];
  const byId = new Map(jobs.map((job) => [job.id, job]));
  return orderByGain(problem, result.jobIds).flatMap(({ id, adds, only }): SelectedJob[] => {
    const job = byId.get(id);
    if (!job) return [];
    const { title, state, role, chargeBytes, memorySource } = job;
    return [
      { id, title, state, pinned: role === 'pinned', memoryBytes: chargeBytes, memorySource, adds, only },
    ];
  });
}

/** By item key: selected jobs in their order, then kept ones by id. */
function coveringJobs(
  selected: readonly string[],
  all: readonly SelectableJob[],
  kept: readonly SelectableJob[]
): Map<string, string[]> {
  const byId = new Map(all.map((job) => [job.id, job]));
  const chosen = selected.flatMap((id) => byId.get(id) ?? []);
  const covering = new Map<string, string[]>();
  for (const { id, keys } of [...chosen, ...[...kept].sort((a, b) => (a.id < b.id ? -1 : 1))]) {
    for (const key of keys) covering.set(key, [...(covering.get(key) ?? []), id]);
  }
  return covering;
}

function sumWeights(items: ReadonlyArray<Pick<SelectionItem, 'weight'>>): number {
  return items.reduce((sum, { weight }) => sum + weight, 0);
}

function compareItems(a: SelectionItem, b: SelectionItem): number {
  return b.weight - a.weight || (a.key < b.key ? -1 : Number(a.key > b.key));
}
