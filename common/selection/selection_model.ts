import { budgetUnits, chargeUnits, commonDivisor } from './memory_units';
import type { OpenProblem } from './open_problem';
import { sum } from './sum';

/** What a model is to decide. */
export type ModelGoal =
  /** The most weight, no more than `most`, which is known to be no loss. */
  | { kind: 'weight'; most?: number }
  /** The least memory with this weight, then the fewest jobs. A selection with this weight and memory, in KB, is known. */
  | { kind: 'cost'; weight: number; memory: number };

/** Weights are whole, so a row that is a little looser excludes the same selections, whatever a solver's tolerance. */
const SLACK = 0.001;

/** Rows about how many jobs of a size fit on nodes; there are rarely more sizes that matter. */
const MOST_SIZE_ROWS = 20;

/**
 * The problem in the CPLEX LP format. `x<position>` is 1 if that job is selected; `y<position>` is at most the number of
 * selected jobs that cover the item, and at most 1; with `onNodes`, `z<job>_<node>` is 1 if the job is placed there, `p<pin>_<node>`
 * if the pin is. Only `x`, `z` and `p` have to be whole: `y` then is, or can be raised until it is.
 *
 * @param onNodes false: the nodes are taken for one, which allows all that fits and more
 */
export function selectionModel(problem: OpenProblem, goal: ModelGoal, onNodes: boolean): string {
  const { jobs } = problem;
  const x = jobs.map((_, position) => `x${position}`);
  const gains = gainTerms(problem);
  return [
    ...objective(problem, goal, gains),
    'Subject To',
    ...itemRows(problem),
    ...goalRows(problem, goal, gains),
    ...familyRows(problem),
    ...(problem.count === undefined ? [] : [row(x, '<=', problem.count)]),
    ...memoryRows(problem),
    ...sizeRows(problem),
    ...(onNodes ? nodeRows(problem) : []),
    'Bounds',
    ...gains.items.map((position) => `0 <= y${position} <= 1`),
    'Binary',
    ...x,
    ...(onNodes ? placeNames(problem) : []),
    'End',
    '',
  ].join('\n');
}

interface GainTerms {
  terms: string[];
  /** Positions of items with a variable of their own: those that several jobs cover. */
  items: number[];
}

/** Items that a single job covers are won by that job's own variable. */
function gainTerms({ jobs, weights }: OpenProblem): GainTerms {
  const covering = coveringJobs({ jobs, weights });
  const ofJobs = jobs.map(() => 0);
  const items: number[] = [];
  covering.forEach((positions, item) => {
    const [only, second] = positions;
    if (only === undefined) return;
    if (second === undefined) ofJobs[only] = (ofJobs[only] ?? 0) + (weights[item] ?? 0);
    else items.push(item);
  });
  return {
    items,
    terms: [
      ...ofJobs.flatMap((weight, position) => (weight > 0 ? [`${weight} x${position}`] : [])),
      ...items.map((item) => `${weights[item] ?? 0} y${item}`),
    ],
  };
}

function coveringJobs({ jobs, weights }: Pick<OpenProblem, 'jobs' | 'weights'>): number[][] {
  const covering: number[][] = weights.map(() => []);
  jobs.forEach(({ items }, position) => items.forEach((item) => covering[item]?.push(position)));
  return covering;
}

function objective(problem: OpenProblem, goal: ModelGoal, gains: GainTerms): string[] {
  const { jobs } = problem;
  switch (goal.kind) {
    case 'weight':
      return ['Maximize', `obj: ${joined(gains.terms)}`];
    case 'cost': {
      const divisor = memoryDivisor(jobs);
      // One unit of memory costs more than all the jobs that could be saved for it.
      const unit = mostJobs(problem, goal.memory) + 1;
      const costs = jobs.map(({ charge }, at) => `${(charge / divisor) * unit + 1} x${at}`);
      return ['Minimize', `obj: ${joined(costs)}`];
    }
  }
}

/** No selection of so much memory in which each job wins something has more jobs. */
function mostJobs({ jobs, weights, count }: OpenProblem, memory: number): number {
  let left = memory;
  const smallest = jobs.map(({ charge }) => charge).sort((a, b) => a - b);
  const fitting = smallest.filter((charge) => (left -= charge) >= 0).length;
  return Math.min(fitting, weights.length, count ?? Infinity);
}

function itemRows(problem: OpenProblem): string[] {
  return coveringJobs(problem).flatMap((positions, item) =>
    positions.length < 2 ? [] : [row([`y${item}`, ...positions.map((at) => `- x${at}`)], '<=', 0)]
  );
}

function goalRows({ jobs }: OpenProblem, goal: ModelGoal, { terms }: GainTerms): string[] {
  switch (goal.kind) {
    case 'weight':
      return goal.most === undefined ? [] : [row(terms, '<=', goal.most + SLACK)];
    case 'cost': {
      const divisor = memoryDivisor(jobs);
      const memory = jobs.map(({ charge }, at) => `${charge / divisor} x${at}`);
      return [row(terms, '>=', goal.weight - SLACK), row(memory, '<=', Math.floor(goal.memory / divisor))];
    }
  }
}

function familyRows({ jobs }: OpenProblem): string[] {
  const families = new Map<string, string[]>();
  jobs.forEach(({ family }, at) => families.set(family, [...(families.get(family) ?? []), `x${at}`]));
  return [...families.values()].filter(({ length }) => length > 1).map((twins) => row(twins, '<=', 1));
}

/** Charges are multiples of their divisor, so the budget may be rounded down to one, which keeps numbers small and bounds tight. */
function memoryRows({ jobs, memory, nodes, pins }: OpenProblem): string[] {
  const taken = sum(pins.map(({ chargeBytes }) => chargeUnits(chargeBytes)));
  const most = Math.min(memory ?? Infinity, nodes ? sum(nodes.map(budgetUnits)) - taken : Infinity);
  if (most >= sum(jobs.map(({ charge }) => charge))) return [];
  const divisor = memoryDivisor(jobs);
  const terms = jobs.map(({ charge }, at) => `${charge / divisor} x${at}`);
  return [row(terms, '<=', Math.max(0, Math.floor(most / divisor)))];
}

/** However they are placed, a node holds no more jobs of a size and above than fit into it at that size. */
function sizeRows({ jobs, nodes, pins }: OpenProblem): string[] {
  if (!nodes || nodes.length < 2) return [];
  const sizes = [...new Set(jobs.map(({ charge }) => charge))].sort((a, b) => b - a);
  return sizes
    .flatMap((size) => {
      const large = jobs.flatMap(({ charge }, at) => (charge >= size ? [`x${at}`] : []));
      const pinned = pins.filter(({ chargeBytes }) => chargeUnits(chargeBytes) >= size).length;
      const room = sum(nodes.map((free) => Math.floor(budgetUnits(free) / size))) - pinned;
      return room < large.length ? [row(large, '<=', Math.max(0, room))] : [];
    })
    .slice(0, MOST_SIZE_ROWS);
}

function nodeRows({ jobs, pins, nodes = [] }: OpenProblem): string[] {
  const pinUnits = pins.map(({ chargeBytes }) => chargeUnits(chargeBytes));
  return [
    ...jobs.map((_, at) => row([...nodes.map((__, node) => `z${at}_${node}`), `- x${at}`], '=', 0)),
    ...pins.map((_, at) =>
      row(
        nodes.map((__, node) => `p${at}_${node}`),
        '=',
        1
      )
    ),
    ...nodes.map((free, node) =>
      row(
        [
          ...jobs.map(({ charge }, at) => `${charge} z${at}_${node}`),
          ...pinUnits.map((charge, at) => `${charge} p${at}_${node}`),
        ],
        '<=',
        budgetUnits(free)
      )
    ),
  ];
}

function placeNames({ jobs, pins, nodes = [] }: OpenProblem): string[] {
  return nodes.flatMap((_, node) => [
    ...jobs.map((__, at) => `z${at}_${node}`),
    ...pins.map((__, at) => `p${at}_${node}`),
  ]);
}

function memoryDivisor(jobs: OpenProblem['jobs']): number {
  return commonDivisor(jobs.map(({ charge }) => charge));
}

function row(terms: readonly string[], relation: '<=' | '>=' | '=', value: number): string {
  return `${joined(terms)} ${relation} ${value}`;
}

/** Terms one a line: readers of the format have a limit for the length of lines. */
function joined(terms: readonly string[]): string {
  return terms.map((term, at) => (at === 0 || term.startsWith('-') ? term : `+ ${term}`)).join('\n ');
}
