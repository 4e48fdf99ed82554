import { attackMatrix } from '../catalogue/attack/attack_matrix';
import { pairKey } from '../catalogue/attack/attack_pair';
import { ATTACK_VERSIONS, type AttackVersion } from '../catalogue/attack/attack_version';
import { buildCoverage } from '../coverage/build_coverage';
import type { CoverageMode } from '../coverage/coverage_mode';
import { snapshotOfCoverage } from '../coverage/snapshot_of_coverage';
import { JOB_STATES } from '../evidence/job_state';
import { cellSummary } from './cell_summary';
import type { ExportSource } from './export_source';
import { writeJobLine } from './job_line';
import { layerCells, type CellEntry, type LayerCell } from './layer_cells';
import { LAYER_METADATA, LAYER_SCHEME_VERSION } from './layer_marker';
import type { LayerMetadata, LayerTechnique, NavigatorLayer } from './navigator_layer';
import { STATE_SCALE } from './state_scale';
import { WORDS } from './words';

export interface LayerChoice {
  /** One layer each, in this order; one that is named twice is made once. */
  modes: readonly CoverageMode[];
  /**
   * `pinned`: in the ATT&CK version of the mappings, and saying so: a newer Navigator asks whether to upgrade.
   * `latest`: moved to the newest version that we know, and leaving it to the Navigator to take its newest.
   */
  attack: 'pinned' | 'latest';
}

/** One that has format 4.5 (dettect `constants.py`); nobody reads it. */
const NAVIGATOR_VERSION = '5.3.2';

const LOWEST_TO_HIGHEST = [...JOB_STATES].sort((a, b) => STATE_SCALE[a].score - STATE_SCALE[b].score);

interface LayerContext {
  source: ExportSource;
  mode: CoverageMode;
  /** In whose matrix the cells are. */
  version: AttackVersion;
  titles: ReadonlyMap<string, string>;
}

/**
 * The coverage as layers for the ATT&CK Navigator, which open without warnings and can be read back (`readLayerFile`,
 * `snapshotOfLayer`): each cell has its jobs with state, reason and rule as metadata. Tactics alone have no cells: their
 * jobs are in the layer's metadata, and so is all that has no place in the version.
 */
export function navigatorLayers(source: ExportSource, { modes, attack }: LayerChoice): NavigatorLayer[] {
  const version = attack === 'latest' ? (ATTACK_VERSIONS.at(-1) ?? source.version) : source.version;
  const titles = new Map(source.jobs.map(({ id, title }) => [id, title]));
  return [...new Set(modes)].map((mode) => {
    const layer = layerOf({ source, mode, version, titles });
    return attack === 'latest'
      ? layer
      : { ...layer, versions: { attack: String(version), ...layer.versions } };
  });
}

function layerOf(context: LayerContext): NavigatorLayer {
  const { source, mode, version } = context;
  const coverage = buildCoverage(source.jobs, source.version, mode);
  const snapshot = snapshotOfCoverage(coverage, source.jobs, source.takenMs);
  const { cells, withoutCell } = layerCells(snapshot.pairs, version);
  const entries = cells.reduce((sum, cell) => sum + cell.entries.length, withoutCell.length);
  return {
    name: `ML coverage ${WORDS.mode[mode]} – ${isoTime(source).slice(0, 10)}`,
    domain: 'enterprise-attack',
    versions: { navigator: NAVIGATOR_VERSION, layer: '4.5' },
    description: description(context),
    sorting: 3,
    layout: {
      layout: 'side',
      aggregateFunction: 'max',
      showID: true,
      showName: true,
      showAggregateScores: false,
      countUnscored: false,
      expandedSubtechniques: 'annotated',
    },
    hideDisabled: false,
    techniques: cells.flatMap((cell) => technique(cell, context)),
    ...legend(),
    metadata: [
      ...head(context, entries),
      ...withoutCell.map((entry) => jobEntry(entry, context)),
      ...named(LAYER_METADATA.unmapped, coverage.unmapped),
      ...named(LAYER_METADATA.unplaced, snapshot.unplaced),
    ],
    links: [],
    showTacticRowBackground: false,
    tacticRowBackground: '#dddddd',
    selectTechniquesAcrossTactics: true,
    selectSubtechniquesWithParent: false,
    selectVisibleTechniques: false,
  };
}

function technique(cell: LayerCell, context: LayerContext): LayerTechnique[] {
  const summary = cellSummary(
    cell.entries.map(({ job }) => job),
    context.mode
  );
  const tactic = attackMatrix(context.version).tactic(cell.tacticId);
  if (summary === undefined || tactic === undefined) return [];
  const { score, color } = STATE_SCALE[summary.state];
  return [
    {
      techniqueID: cell.techniqueId,
      tactic: tactic.shortName,
      score,
      color,
      comment: summary.sentence,
      enabled: true,
      metadata: [
        { name: LAYER_METADATA.state, value: WORDS.state[summary.state] },
        ...cell.entries.map((entry) => jobEntry(entry, context, pairKey(cell))),
      ],
    },
  ];
}

/** Names the pair unless it is that of the cell where the entry stands. */
function jobEntry({ pair, job }: CellEntry, { titles }: LayerContext, cellKey?: string): LayerMetadata {
  const line = pairKey(pair) === cellKey ? { job } : { job, pair };
  return { name: LAYER_METADATA.job, value: writeJobLine(line, titles.get(job.id)) };
}

function head({ source, mode }: LayerContext, entries: number): LayerMetadata[] {
  return [
    { name: LAYER_METADATA.marker, value: LAYER_SCHEME_VERSION },
    { name: LAYER_METADATA.taken, value: isoTime(source) },
    { name: LAYER_METADATA.mode, value: mode },
    ...named(LAYER_METADATA.kibana, [source.kibanaVersion]),
    { name: LAYER_METADATA.attack, value: String(source.version) },
    { name: LAYER_METADATA.entries, value: String(entries) },
  ];
}

function named(name: string, values: readonly string[]): LayerMetadata[] {
  return values.filter((value) => value !== '').map((value) => ({ name, value }));
}

/** As many colours as scores, so that the gradient gives each score the colour of its state. */
function legend(): Pick<NavigatorLayer, 'gradient' | 'legendItems'> {
  const scores = LOWEST_TO_HIGHEST.map((state) => STATE_SCALE[state].score);
  return {
    gradient: {
      colors: LOWEST_TO_HIGHEST.map((state) => STATE_SCALE[state].color),
      minValue: Math.min(...scores),
      maxValue: Math.max(...scores),
    },
    legendItems: JOB_STATES.map((state) => {
      const { score, color, legend: label } = STATE_SCALE[state];
      return { label: `${score} ${label}`, color };
    }),
  };
}

function description({ source, mode, version }: LayerContext): string {
  const moved = version === source.version ? '' : `, shown in v${version}`;
  return (
    `ATT&CK coverage by Elastic's machine learning jobs (${WORDS.mode[mode]}), checked ${isoTime(source)} ` +
    `on Kibana ${source.kibanaVersion}. Mappings are those of ATT&CK v${source.version}${moved}. ` +
    `Each cell has the state of the best job that names it under that tactic.`
  );
}

function isoTime({ takenMs }: ExportSource): string {
  return new Date(takenMs).toISOString();
}
