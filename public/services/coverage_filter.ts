import { attackMatrix } from '../../common/catalogue/attack/attack_matrix';
import type { AttackVersion } from '../../common/catalogue/attack/attack_version';
import type { PairCoverage } from '../../common/coverage/coverage';
import type { CoverageJob } from '../../common/coverage/coverage_job';
import type { MatrixCell, MatrixTactic, MatrixTechnique } from '../../common/coverage/coverage_matrix_cells';
import type { CoverageState } from '../../common/coverage/coverage_state';
import type { CoverageView } from './coverage_view';

/** What decides which cells are shown. Empty lists mean all. */
export type CoverageFilter = Pick<
  CoverageView,
  'states' | 'platforms' | 'sources' | 'onlyNamed' | 'subTechniques'
>;

/** What a cell is filtered and found by, beside its state. The same in every mode of the coverage. */
export interface CellFacts {
  platforms: readonly string[];
  /** Names of the data sources of the jobs that name exactly this cell. */
  sources: ReadonlySet<string>;
  /** Ids, names, titles of jobs, in lower case. */
  text: string;
}

/** Facts by the key of the cell; a tactic alone is there if a job names it. */
export type CellIndex = ReadonlyMap<string, CellFacts>;

/** Facts of every cell, made once for an answer. `jobs` are those that its coverage was built from. */
export function indexCells(
  tactics: readonly MatrixTactic[],
  jobs: readonly CoverageJob[],
  version: AttackVersion
): CellIndex {
  const jobById = new Map(jobs.map((job) => [job.id, job]));
  const matrix = attackMatrix(version);
  const factsOf = (techniqueId: string, own: PairCoverage | undefined, words: string): CellFacts => {
    const named = (own?.families ?? [])
      .flatMap(({ jobIds }) => jobIds)
      .flatMap((id) => jobById.get(id) ?? []);
    return {
      platforms: matrix.technique(techniqueId)?.platforms ?? [],
      sources: new Set(named.flatMap(({ sources }) => sources.map(({ name }) => name))),
      text: [words, ...named.flatMap(({ id, title }) => [id, title])].join(' ').toLowerCase(),
    };
  };
  const index = new Map<string, CellFacts>();
  for (const { tacticId, name, own, techniques } of tactics) {
    const ofTactic = `${tacticId} ${name}`;
    if (own !== undefined) index.set(tacticId, factsOf('', own, ofTactic));
    for (const technique of techniques) {
      const words = `${technique.techniqueId} ${technique.name} ${ofTactic}`;
      index.set(technique.key, factsOf(technique.techniqueId, technique.own, words));
      for (const sub of technique.subTechniques) {
        index.set(sub.key, factsOf(sub.techniqueId, sub.own, `${sub.techniqueId} ${sub.name} ${words}`));
      }
    }
  }
  return index;
}

/** As the matrix shows it: of a technique, the best of itself and its sub-techniques. */
export function shownState(cell: MatrixCell | MatrixTechnique): CoverageState {
  return 'state' in cell ? cell.state : cell.ownState;
}

/** What "clear filters" sets: everything is shown, nothing searched for. */
export const NO_COVERAGE_FILTER = {
  states: [],
  platforms: [],
  sources: [],
  onlyNamed: false,
  query: '',
} satisfies Partial<CoverageView>;

/** True if anything but the choice of sub-techniques leaves cells out. */
export function hidesCells({ states, platforms, sources, onlyNamed }: CoverageFilter): boolean {
  return onlyNamed || states.length > 0 || platforms.length > 0 || sources.length > 0;
}

/**
 * The cells that the filter lets through, in their tactics; each tactic stays, also without any. A technique stays where
 * one of its sub-techniques fits, and sub-techniques that are not shown count only if a job names them. Objects
 * that lose nothing stay the same.
 */
export function filterMatrix(
  tactics: readonly MatrixTactic[],
  filter: CoverageFilter,
  index: CellIndex
): MatrixTactic[] {
  return tactics.map((tactic) => {
    const techniques = tactic.techniques.flatMap(
      (technique) => filterTechnique(technique, filter, index) ?? []
    );
    const isOwnIn = tactic.own !== undefined && fits(tactic.own.state, index.get(tactic.tacticId), filter);
    const own = isOwnIn ? tactic.own : undefined;
    return { ...tactic, own, techniques };
  });
}

function filterTechnique(
  technique: MatrixTechnique,
  filter: CoverageFilter,
  index: CellIndex
): MatrixTechnique | undefined {
  const looked = technique.subTechniques.filter((sub) => isOffered(sub, filter));
  const fitting = looked.filter((sub) => fits(sub.ownState, index.get(sub.key), filter));
  const isTechniqueIn =
    isTechniqueOffered(technique, filter) && fits(technique.state, index.get(technique.key), filter);
  if (!isTechniqueIn && fitting.length === 0) return undefined;

  const shown = filter.subTechniques === 'none' ? [] : fitting;
  return shown.length === technique.subTechniques.length ? technique : { ...technique, subTechniques: shown };
}

/** How many cells each value of a facet would leave, beside the other facets. Values that leave none are absent. */
export interface FacetCounts {
  states: ReadonlyMap<CoverageState, number>;
  platforms: ReadonlyMap<string, number>;
  sources: ReadonlyMap<string, number>;
}

export function countFacets(
  tactics: readonly MatrixTactic[],
  filter: CoverageFilter,
  index: CellIndex
): FacetCounts {
  const states = new Map<CoverageState, number>();
  const platforms = new Map<string, number>();
  const sources = new Map<string, number>();
  const beside = (facet: keyof FacetCounts) => ({ ...filter, [facet]: [] });
  const [anyState, anyPlatform, anySource] = [beside('states'), beside('platforms'), beside('sources')];
  for (const cell of offeredCells(tactics, filter)) {
    const facts = index.get(cell.key);
    const state = shownState(cell);
    if (facts === undefined) continue;
    if (fits(state, facts, anyState)) addOne(states, state);
    if (fits(state, facts, anyPlatform)) facts.platforms.forEach((name) => addOne(platforms, name));
    if (fits(state, facts, anySource)) facts.sources.forEach((name) => addOne(sources, name));
  }
  return { states, platforms, sources };
}

/** Keys of the cells that have every word of the query somewhere, column by column; none for an empty query. */
export function findCells(tactics: readonly MatrixTactic[], query: string, index: CellIndex): string[] {
  const words = query
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0) return [];
  return keysOf(tactics).filter((key) => {
    const text = index.get(key)?.text ?? '';
    return words.every((word) => text.includes(word));
  });
}

/** Only these cells, and the techniques above them. */
export function keepCells(tactics: readonly MatrixTactic[], keys: ReadonlySet<string>): MatrixTactic[] {
  return tactics.map((tactic) => ({
    ...tactic,
    own: keys.has(tactic.tacticId) ? tactic.own : undefined,
    techniques: tactic.techniques.flatMap((technique) => {
      const subTechniques = technique.subTechniques.filter(({ key }) => keys.has(key));
      return keys.has(technique.key) || subTechniques.length > 0 ? [{ ...technique, subTechniques }] : [];
    }),
  }));
}

/** Keys of all cells column by column: a tactic alone if a job names it, techniques, each followed by its sub-techniques. */
export function keysOf(tactics: readonly MatrixTactic[]): string[] {
  return tactics.flatMap(({ tacticId, own, techniques }) => [
    ...(own === undefined ? [] : [tacticId]),
    ...techniques.flatMap(({ key, subTechniques }) => [key, ...subTechniques.map((sub) => sub.key)]),
  ]);
}

function offeredCells(tactics: readonly MatrixTactic[], filter: CoverageFilter): MatrixCell[] {
  return tactics.flatMap(({ techniques }) =>
    techniques.flatMap((technique) => [
      ...(isTechniqueOffered(technique, filter) ? [technique] : []),
      ...(filter.subTechniques === 'none'
        ? []
        : technique.subTechniques.filter((sub) => isOffered(sub, filter))),
    ])
  );
}

function isTechniqueOffered(
  { own, coveredSubTechniques }: MatrixTechnique,
  { onlyNamed }: CoverageFilter
): boolean {
  return !onlyNamed || own !== undefined || coveredSubTechniques > 0;
}

function isOffered({ own }: MatrixCell, { subTechniques, onlyNamed }: CoverageFilter): boolean {
  return own !== undefined || (subTechniques === 'all' && !onlyNamed);
}

function fits(
  state: CoverageState,
  facts: CellFacts | undefined,
  { states, platforms, sources }: Pick<CoverageFilter, 'states' | 'platforms' | 'sources'>
): boolean {
  if (facts === undefined) return false;
  return (
    (states.length === 0 || states.includes(state)) &&
    (platforms.length === 0 || platforms.some((name) => facts.platforms.includes(name))) &&
    (sources.length === 0 || sources.some((name) => facts.sources.has(name)))
  );
}

function addOne<T>(counts: Map<T, number>, value: T): void {
  counts.set(value, (counts.get(value) ?? 0) + 1);
}
