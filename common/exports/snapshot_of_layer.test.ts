import fc from 'fast-check';

import { arbitraryExportSource } from '../../test/arbitraries/export_source';
import { attackMatrix } from '../catalogue/attack/attack_matrix';
import { pairKey } from '../catalogue/attack/attack_pair';
import { buildCoverage } from '../coverage/build_coverage';
import { compareSnapshots } from '../coverage/compare_snapshots';
import { COVERAGE_MODES, type CoverageMode } from '../coverage/coverage_mode';
import type { CoverageSnapshot } from '../coverage/coverage_snapshot';
import { snapshotOfCoverage } from '../coverage/snapshot_of_coverage';
import type { ExportSource } from './export_source';
import { layerFileText } from './layer_file_text';
import type { LayerTechnique, NavigatorLayer } from './navigator_layer';
import { navigatorLayers } from './navigator_layers';
import type { ReadLayer, ReadTechnique } from './read_layer';
import { readLayerFile } from './read_layer_file';
import { snapshotOfLayer } from './snapshot_of_layer';
import { EXPORT_SOURCE } from './testing/export_fixtures';

type Attack = 'pinned' | 'latest';

function written(source: ExportSource, mode: CoverageMode, attack: Attack): NavigatorLayer {
  const [layer] = navigatorLayers(source, { modes: [mode], attack });
  if (layer === undefined) throw new Error('no layer');
  return layer;
}

function readBack(layer: object): CoverageSnapshot {
  const answer = readLayerFile(JSON.stringify(layer));
  if (!answer.ok) throw new Error(JSON.stringify(answer.problem));
  const [first] = answer.layers;
  if (first === undefined) throw new Error('no layer');
  return snapshotOfLayer(first);
}

function snapshotOf(source: ExportSource, mode: CoverageMode): CoverageSnapshot {
  return snapshotOfCoverage(buildCoverage(source.jobs, source.version, mode), source.jobs, source.takenMs);
}

describe('a layer of ours', () => {
  it.each(
    COVERAGE_MODES.flatMap((mode) => (['pinned', 'latest'] as const).map((attack) => [mode, attack] as const))
  )('gives the coverage %s back as it was, %s', (mode, attack) => {
    const layer = written(EXPORT_SOURCE, mode, attack);
    expect(readBack(layer)).toEqual({ ...snapshotOf(EXPORT_SOURCE, mode), name: layer.name });
  });

  it('gives any coverage back, so that a comparison finds nothing', () => {
    const attacks = fc.constantFrom<Attack[]>('pinned', 'latest');
    fc.assert(
      fc.property(
        arbitraryExportSource,
        attacks,
        fc.constantFrom(...COVERAGE_MODES),
        (source, attack, mode) => {
          const text = layerFileText(navigatorLayers(source, { modes: [mode], attack }));
          const before = readBack(JSON.parse(text) as object);
          const after = snapshotOf(source, mode);
          expect(before).toEqual({ ...after, name: before.name });
          expect(compareSnapshots(before, after).changes).toEqual([]);
        }
      ),
      { numRuns: 300 }
    );
  });

  it('stays ours when the Navigator opened and saved it', () => {
    const layer = written(EXPORT_SOURCE, 'now', 'latest');
    const saved = {
      ...layer,
      name: 'My name for it',
      versions: { ...layer.versions, attack: '19' },
      techniques: [
        ...layer.techniques.map((cell) => ({ ...cell, links: [], showSubtechniques: true })),
        { techniqueID: 'T1548', tactic: 'privilege-escalation', color: '', comment: 'mine', metadata: [] },
      ],
    };
    expect(readBack(saved)).toMatchObject({ origin: 'picker', name: 'My name for it', version: 18 });
  });

  const cellsChanged = (change: (cells: LayerTechnique[]) => object[]) => (layer: NavigatorLayer) => ({
    ...layer,
    techniques: change(layer.techniques),
  });
  const metadataChanged = (name: string, value: string) => (layer: NavigatorLayer) => ({
    ...layer,
    metadata: layer.metadata.map((entry) => (entry.name === name ? { name, value } : entry)),
  });

  it.each<[string, (layer: NavigatorLayer) => object]>([
    ['a cell is gone', cellsChanged((cells) => cells.slice(1))],
    [
      'a cell is twice, in the place of one with as many jobs',
      cellsChanged((cells) =>
        cells.map(
          (cell) =>
            cells.find(({ techniqueID }) => cell.techniqueID === 'T1082' && techniqueID === 'T1041') ?? cell
        )
      ),
    ],
    [
      'a cell was added',
      cellsChanged((cells) => [...cells, { techniqueID: 'T1548', tactic: 'stealth', score: 5 }]),
    ],
    ['a score is another', cellsChanged((cells) => cells.map((cell) => ({ ...cell, score: 5 })))],
    [
      'a job stands at a technique that it does not name',
      cellsChanged((cells) =>
        cells.map((cell) => (cell.techniqueID === 'T1685' ? { ...cell, techniqueID: 'T1686' } : cell))
      ),
    ],
    [
      'a job is unreadable',
      cellsChanged((cells) =>
        cells.map((cell) => ({ ...cell, metadata: [...cell.metadata, { name: 'job', value: 'id=x' }] }))
      ),
    ],
    ['the scheme is newer', metadataChanged('ml_job_picker', '2')],
    ['the mode is unknown', metadataChanged('mode', 'toString')],
    ['the time is none', metadataChanged('taken', 'yesterday')],
    ['the version is unknown', metadataChanged('attack', '17')],
    ['the count is another', metadataChanged('job entries', '1')],
    ['a tactic is none', metadataChanged('job', 'pair=TA9999; id=a; family=a; state=active; rule=none')],
  ])("is anybody's if %s", (_, change) => {
    const snapshot = readBack(change(written(EXPORT_SOURCE, 'now', 'latest')));
    expect(snapshot).toMatchObject({ origin: 'layer', mode: 'now' });
    expect(snapshot).not.toHaveProperty('takenMs');
    expect(snapshot.pairs.every(({ state, jobs }) => state === 'marked' && jobs.length === 0)).toBe(true);
  });

  it("marks only what was active where it is anybody's", () => {
    const changed = metadataChanged('mode', 'never')(written(EXPORT_SOURCE, 'now', 'pinned'));
    expect(readBack(changed).pairs.map(pairKey)).toEqual([
      'TA0001/T1078',
      'TA0001/T1078.002',
      'TA0003/T1078',
      'TA0011/T1071.004',
    ]);
  });
});

describe("anybody's layer", () => {
  const cell = (techniqueId: string, changes: Partial<ReadTechnique> = {}): ReadTechnique => ({
    techniqueId,
    marked: true,
    metadata: [],
    ...changes,
  });
  const layer = (techniques: ReadTechnique[], attackVersion?: number): ReadLayer => ({
    name: 'Group',
    ...(attackVersion === undefined ? {} : { attackVersion }),
    techniques,
    metadata: [],
  });

  it('gives its marked cells, each once with the highest score', () => {
    const techniques = [
      cell('T1110', { tactic: 'credential-access', score: 2 }),
      cell('T1110', { tactic: 'credential-access', score: 7 }),
      cell('T1110', { tactic: 'credential-access' }),
      cell('T1003', { tactic: 'credential-access', marked: false }),
    ];
    expect(snapshotOfLayer(layer(techniques, 18))).toEqual({
      origin: 'layer',
      name: 'Group',
      version: 18,
      mode: 'now',
      pairs: [{ tacticId: 'TA0006', techniqueId: 'T1110', state: 'marked', score: 7, jobs: [] }],
      unplaced: [],
    });
  });

  it.each([
    [undefined, 19],
    [8, 18],
    [17, 18],
    [18, 18],
    [19, 19],
    [25, 19],
  ])('of ATT&CK %s is read in v%d', (attackVersion, version) => {
    expect(snapshotOfLayer(layer([cell('T1110')], attackVersion)).version).toBe(version);
  });

  it.each([
    ['under all tactics that it has', 'T1078', undefined, 18, ['TA0001', 'TA0003', 'TA0004', 'TA0005']],
    ['where a revoked one went', 'T1086', undefined, 18, ['TA0002/T1059.001']],
    ['where it moved', 'T1562', 'defense-evasion', 19, ['TA0112/T1685']],
    ['under the short name of another version', 'T1070', 'defense-evasion', 19, ['TA0005/T1070']],
    ['under the newer short name', 'T1070', 'stealth', 18, ['TA0005/T1070']],
  ] as const)('has a technique %s', (_, techniqueId, tactic, version, places) => {
    const { pairs, unplaced } = snapshotOfLayer(
      layer([cell(techniqueId, tactic ? { tactic } : {})], version)
    );
    expect(pairs.map(pairKey)).toEqual(
      places.map((place) => (place.includes('/') ? place : `${place}/${techniqueId}`))
    );
    expect(unplaced).toEqual([]);
  });

  it.each([
    ['T9999', undefined, 'T9999'],
    ['T1110', 'no-tactic', 'T1110^no-tactic'],
    ['T1110', 'impact', 'T1110^impact'],
    ['<b>', 'impact', '<b>^impact'],
    ['__proto__', 'constructor', '__proto__^constructor'],
  ])('lists %s under %s as unplaced', (techniqueId, tactic, name) => {
    const { pairs, unplaced } = snapshotOfLayer(layer([cell(techniqueId, tactic ? { tactic } : {})]));
    expect(pairs).toEqual([]);
    expect(unplaced).toEqual([name]);
  });

  it('only ever gives pairs of its version', () => {
    const id = fc.oneof(
      fc.constantFrom(...attackMatrix(18).techniques.map((technique) => technique.id), 'T1086', 'T1064'),
      fc.string({ maxLength: 6 })
    );
    const tactic = fc.constantFrom(undefined, ...attackMatrix(19).tactics.map(({ shortName }) => shortName));
    fc.assert(
      fc.property(id, tactic, fc.nat(30), (techniqueId, shortName, attackVersion) => {
        const one = cell(techniqueId, shortName === undefined ? {} : { tactic: shortName });
        const { version, pairs, unplaced } = snapshotOfLayer(layer([one], attackVersion));
        expect(pairs.every((pair) => attackMatrix(version).has(pair))).toBe(true);
        expect(pairs.length === 0).toBe(unplaced.length === 1);
      }),
      { numRuns: 1_000 }
    );
  });
});
