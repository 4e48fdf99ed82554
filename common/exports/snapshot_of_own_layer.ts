import { attackMatrix } from '../catalogue/attack/attack_matrix';
import { pairKey, type AttackPair } from '../catalogue/attack/attack_pair';
import { ATTACK_VERSIONS, type AttackVersion } from '../catalogue/attack/attack_version';
import { placePair } from '../catalogue/attack/place_pair';
import { bestState } from '../coverage/best_state';
import { COVERAGE_MODES, type CoverageMode } from '../coverage/coverage_mode';
import type { CoverageSnapshot, SnapshotJob, SnapshotPair } from '../coverage/coverage_snapshot';
import { stateInMode } from '../coverage/state_in_mode';
import { cellSummary } from './cell_summary';
import { readJobLine } from './job_line';
import type { CellEntry } from './layer_cells';
import { LAYER_METADATA, LAYER_SCHEME_VERSION } from './layer_marker';
import type { LayerMetadata } from './navigator_layer';
import type { ReadLayer, ReadTechnique } from './read_layer';
import { STATE_SCALE } from './state_scale';
import { tacticOfShortName } from './tactic_of_short_name';

interface LayerHead {
  takenMs: number;
  mode: CoverageMode;
  version: AttackVersion;
  entries: number;
}

/** True if the layer says to be one of ours. */
export function hasMarker({ metadata }: ReadLayer): boolean {
  return metadata.some(({ name }) => name === LAYER_METADATA.marker);
}

/**
 * The coverage that `navigatorLayers` wrote, as it was before it was moved into another version of ATT&CK. Undefined if the
 * layer is none of ours, is of a newer scheme, or contradicts itself: a job entry that cannot be read, is there twice or
 * stands at a cell that is not its pair's, a score that is not that of the jobs' state, a marked cell without jobs, entries
 * that were added or are gone. What the Navigator itself changes or adds is no contradiction.
 */
export function snapshotOfOwnLayer(layer: ReadLayer): CoverageSnapshot | undefined {
  const head = readHead(layer.metadata);
  if (head === undefined) return undefined;
  const withoutCell = readEntries(layer.metadata);
  const inCells = layer.techniques.map((cell) => entriesOfCell(cell, head));
  const entries = allOrNone([withoutCell, ...inCells])?.flat();
  if (entries?.length !== head.entries) return undefined;
  const pairs = pairsOf(entries, head);
  return (
    pairs && {
      origin: 'picker',
      name: layer.name,
      takenMs: head.takenMs,
      version: head.version,
      mode: head.mode,
      pairs,
      unplaced: valuesOf(layer.metadata, LAYER_METADATA.unplaced),
    }
  );
}

function readHead(metadata: readonly LayerMetadata[]): LayerHead | undefined {
  const value = (name: string) => valuesOf(metadata, name)[0];
  const takenMs = Date.parse(value(LAYER_METADATA.taken) ?? '');
  const mode = COVERAGE_MODES.find((known) => known === value(LAYER_METADATA.mode));
  const version = ATTACK_VERSIONS.find((known) => String(known) === value(LAYER_METADATA.attack));
  if (value(LAYER_METADATA.marker) !== LAYER_SCHEME_VERSION || mode === undefined || version === undefined) {
    return undefined;
  }
  if (!Number.isFinite(takenMs)) return undefined;
  return { takenMs, mode, version, entries: Number(value(LAYER_METADATA.entries)) };
}

function entriesOfCell(cell: ReadTechnique, { mode, version }: LayerHead): CellEntry[] | undefined {
  const tacticId = tacticOfShortName(cell.tactic ?? '');
  const cellPair = tacticId === undefined ? undefined : { tacticId, techniqueId: cell.techniqueId };
  const entries = readEntries(cell.metadata, cellPair);
  if (entries === undefined || entries.length === 0) return cell.marked ? undefined : entries;
  const summary = cellSummary(
    entries.map(({ job }) => job),
    mode
  );
  const agrees =
    cellPair !== undefined &&
    summary !== undefined &&
    cell.score === STATE_SCALE[summary.state].score &&
    entries.every(({ pair }) => belongsTo(pair, cellPair, version));
  return agrees ? entries : undefined;
}

/** A cell is where its pair is, or where the pair went in another version. */
function belongsTo(pair: AttackPair, cell: AttackPair, version: AttackVersion): boolean {
  const key = pairKey(cell);
  return (
    attackMatrix(version).has(pair) &&
    ATTACK_VERSIONS.some((target) => pairKey(placePair(pair, target).pair) === key)
  );
}

/** Undefined if one cannot be read. Entries that name no pair have that of the cell; without one they are not readable. */
function readEntries(metadata: readonly LayerMetadata[], cell?: AttackPair): CellEntry[] | undefined {
  return allOrNone(
    valuesOf(metadata, LAYER_METADATA.job).map((value) => {
      const line = readJobLine(value);
      const pair = line?.pair ?? cell;
      return line && pair && { pair, job: line.job };
    })
  );
}

function pairsOf(entries: readonly CellEntry[], { mode, version }: LayerHead): SnapshotPair[] | undefined {
  const byPair = new Map<string, { pair: AttackPair; jobs: Map<string, SnapshotJob> }>();
  for (const { pair, job } of entries) {
    const known = byPair.get(pairKey(pair)) ?? { pair, jobs: new Map<string, SnapshotJob>() };
    if (known.jobs.has(job.id) || !attackMatrix(version).has(pair)) return undefined;
    known.jobs.set(job.id, job);
    byPair.set(pairKey(pair), known);
  }
  return [...byPair]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([, { pair, jobs }]): SnapshotPair[] => {
      const state = bestState([...jobs.values()].map((job) => stateInMode(job.state, mode)));
      const byId = [...jobs.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
      return state === 'none' ? [] : [{ ...pair, state, jobs: byId }];
    });
}

function valuesOf(metadata: readonly LayerMetadata[], wanted: string): string[] {
  return metadata.filter(({ name }) => name === wanted).map(({ value }) => value);
}

function allOrNone<T>(items: ReadonlyArray<T | undefined>): T[] | undefined {
  const present = items.filter((item) => item !== undefined);
  return present.length === items.length ? present : undefined;
}
