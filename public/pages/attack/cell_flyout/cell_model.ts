import type { CoverageResponse } from '../../../../common/api/coverage';
import { attackMatrix } from '../../../../common/catalogue/attack/attack_matrix';
import { pairKey, type AttackPair } from '../../../../common/catalogue/attack/attack_pair';
import { bestState } from '../../../../common/coverage/best_state';
import type { Coverage, PairCoverage } from '../../../../common/coverage/coverage';
import type { CoverageJob } from '../../../../common/coverage/coverage_job';
import { coverageMatrix } from '../../../../common/coverage/coverage_matrix';
import type {
  MatrixCell,
  MatrixTactic,
  MatrixTechnique,
} from '../../../../common/coverage/coverage_matrix_cells';
import { COVERAGE_MODES, type CoverageMode } from '../../../../common/coverage/coverage_mode';
import type { CoverageState } from '../../../../common/coverage/coverage_state';
import { stateInMode } from '../../../../common/coverage/state_in_mode';

/** Another cell that a cell leads to. */
export interface RelatedCell extends AttackPair {
  key: string;
  /** As the matrix shows it: of a technique the best of itself and its sub-techniques. */
  state: CoverageState;
}

export interface CellFamily {
  family: string;
  /** Those that name the pair and count, best first; never empty. More than one: generations of one detection. */
  jobs: CoverageJob[];
}

/** All that is to be told of a cell: a technique or sub-technique under a tactic, or a tactic alone. */
export interface CellModel extends AttackPair {
  key: string;
  /** Without the name of its technique for a sub-technique. */
  name: string;
  platforms: readonly string[];
  /** In the mode of the coverage, as the matrix shows it. */
  state: CoverageState;
  /** True if the state is better than that of its own jobs. */
  fromSubTechniques: boolean;
  /** The same in each mode. */
  states: Record<CoverageMode, CoverageState>;
  /** As it is now, by its own jobs; absent if no job names exactly this. */
  now?: PairCoverage;
  families: CellFamily[];
  /** Jobs that name it and count for nothing: newer ones are to be had in their place. */
  replaced: CoverageJob[];
  /** The technique of a sub-technique. */
  parent?: RelatedCell;
  subTechniques: RelatedCell[];
  /** The same technique under other tactics. */
  elsewhere: RelatedCell[];
  /** The tactic alone, for a technique, where jobs name it. */
  tacticAlone?: RelatedCell;
  /** For a tactic alone: its techniques that jobs name, or whose sub-techniques they do. */
  techniques: RelatedCell[];
}

/** Undefined if the version of ATT&CK has no such cell. */
export function cellModel(
  answer: Pick<CoverageResponse, 'coverage' | 'jobs'>,
  coverage: Coverage,
  key: string
): CellModel | undefined {
  const tactics = coverageMatrix(coverage);
  const tactic = tactics.find(({ tacticId }) => tacticId === key.split('/')[0]);
  if (tactic === undefined) return undefined;
  const found =
    key === tactic.tacticId ? tacticCell(tactic) : techniqueCell(tactic, tactics, key, coverage.version);
  if (found === undefined) return undefined;
  const jobs = new Map(answer.jobs.map((job) => [job.id, job]));
  const now = answer.coverage.pairs.find((pair) => pairKey(pair) === key);
  return {
    ...found,
    states: statesByMode(answer, found, jobs),
    ...(now === undefined ? {} : { now }),
    families: (now?.families ?? []).map(({ family, jobIds }) => ({
      family,
      jobs: jobIds.flatMap((id) => jobs.get(id) ?? []),
    })),
    replaced: answer.jobs.filter(
      ({ installed, replacedBy, mappings }) =>
        !installed && replacedBy.length > 0 && mappings.some((mapping) => pairKey(mapping) === key)
    ),
  };
}

/** The jobs to activate so that all of the cell's detections that are ready run: one of each family that isn't active. */
export function readyJobsOf({ families }: Pick<CellModel, 'families'>): CoverageJob[] {
  return families.flatMap(({ jobs }) =>
    jobs.some(({ state }) => state === 'active') ? [] : (jobs.find(({ state }) => state === 'ready') ?? [])
  );
}

type Place = Omit<CellModel, 'states' | 'now' | 'families' | 'replaced'>;

function tacticCell({ tacticId, name, own, techniques }: MatrixTactic): Place {
  return {
    key: tacticId,
    tacticId,
    name,
    platforms: [],
    state: own?.state ?? 'none',
    fromSubTechniques: false,
    subTechniques: [],
    elsewhere: [],
    techniques: techniques.filter(({ state }) => state !== 'none').map(related),
  };
}

function techniqueCell(
  tactic: MatrixTactic,
  tactics: readonly MatrixTactic[],
  key: string,
  version: Coverage['version']
): Place | undefined {
  const technique = tactic.techniques.find((each) => key === each.key || key.startsWith(`${each.key}.`));
  const sub = technique?.subTechniques.find((each) => each.key === key);
  if (technique === undefined || (sub === undefined && technique.key !== key)) return undefined;
  const cell = sub ?? technique;
  const { techniqueId } = cell;
  return {
    key,
    tacticId: tactic.tacticId,
    techniqueId,
    name: cell.name,
    platforms: attackMatrix(version).technique(techniqueId)?.platforms ?? [],
    state: sub?.ownState ?? technique.state,
    fromSubTechniques: sub === undefined && technique.fromSubTechniques,
    ...(sub === undefined ? {} : { parent: related(technique) }),
    subTechniques: sub === undefined ? technique.subTechniques.map(related) : [],
    elsewhere: tactics
      .filter(({ tacticId }) => tacticId !== tactic.tacticId)
      .flatMap(cellsOf)
      .filter((other) => other.techniqueId === techniqueId)
      .map(related),
    ...(tactic.own === undefined
      ? {}
      : { tacticAlone: { key: tactic.tacticId, tacticId: tactic.tacticId, state: tactic.own.state } }),
    techniques: [],
  };
}

function cellsOf({ techniques }: MatrixTactic): Array<MatrixCell | MatrixTechnique> {
  return techniques.flatMap((technique) => [technique, ...technique.subTechniques]);
}

function related(cell: MatrixCell | MatrixTechnique): RelatedCell {
  const { key, tacticId, techniqueId } = cell;
  return { key, tacticId, techniqueId, state: 'state' in cell ? cell.state : cell.ownState };
}

/** From the jobs, not from the families: the best job of a family now may not be the best one in another mode. */
function statesByMode(
  { coverage: { pairs } }: Pick<CoverageResponse, 'coverage'>,
  { key }: Pick<CellModel, 'key'>,
  jobs: ReadonlyMap<string, CoverageJob>
): Record<CoverageMode, CoverageState> {
  const states = pairs
    .filter((pair) => pairKey(pair) === key || pairKey(pair).startsWith(`${key}.`))
    .flatMap(({ families }) => families.flatMap(({ jobIds }) => jobIds))
    .flatMap((id) => jobs.get(id)?.state ?? []);
  const inMode = (mode: CoverageMode) => bestState(states.map((state) => stateInMode(state, mode)));
  return Object.fromEntries(COVERAGE_MODES.map((mode) => [mode, inMode(mode)])) as Record<
    CoverageMode,
    CoverageState
  >;
}
