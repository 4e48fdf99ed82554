import fc from 'fast-check';

import { arbitraryExportSource } from '../../test/arbitraries/export_source';
import { attackMatrix } from '../catalogue/attack/attack_matrix';
import { pairKey } from '../catalogue/attack/attack_pair';
import { FAMILY_MAPPINGS } from '../catalogue/attack/family_mappings';
import { COVERAGE_MODES } from '../coverage/coverage_mode';
import { layerFileText } from './layer_file_text';
import { readJobLine } from './job_line';
import type { NavigatorLayer } from './navigator_layer';
import { navigatorLayers, type LayerChoice } from './navigator_layers';
import { allPairKeys } from './testing/all_pair_keys';
import { EXPORT_SOURCE, exportJob } from './testing/export_fixtures';
import { layerFaults } from './testing/layer_shape';

function layerOf(choice: Partial<LayerChoice> = {}, source = EXPORT_SOURCE): NavigatorLayer {
  const [layer] = navigatorLayers(source, { modes: ['now'], attack: 'pinned', ...choice });
  if (layer === undefined) throw new Error('no layer');
  return layer;
}

function cellsOf({ techniques }: NavigatorLayer): Map<string, [number, string]> {
  return new Map(
    techniques.map(({ techniqueID, tactic, score, comment }) => [
      `${techniqueID}^${tactic}`,
      [score, comment],
    ])
  );
}

function valuesOf({ metadata }: NavigatorLayer, wanted: string): string[] {
  return metadata.filter(({ name }) => name === wanted).map(({ value }) => value);
}

describe('navigatorLayers', () => {
  it('gives each cell the score of its state and a sentence that says what is there', () => {
    const cells = cellsOf(layerOf());
    expect(Object.fromEntries(cells)).toMatchObject({
      'T1078^initial-access': [5, 'Active. 2 jobs: 1 active, 1 ready; an enabled rule reads it.'],
      'T1071.004^command-and-control': [
        5,
        'Active. 1 job: 1 active; no enabled rule reads it: its rule is disabled.',
      ],
      'T1562.001^defense-evasion': [4, 'Blind. 1 job: 1 blind; rules could not be read.'],
      'T1112^defense-evasion': [
        3,
        'Ready. 1 job: 1 ready; no enabled rule reads it: its rule is not installed.',
      ],
      'T1059.001^execution': [2, 'Limited. 1 job: 1 limited; no rule reads it.'],
      'T1041^exfiltration': [1, 'Needs data. 1 job: 1 needs data; no rule reads it.'],
      'T1082^discovery': [0, 'Unknown. 1 job: 1 unknown; no rule reads it.'],
    });
  });

  it('makes a layer for each mode, in which what would be activated is active', () => {
    const layers = navigatorLayers(EXPORT_SOURCE, {
      modes: ['now', 'ready', 'everything', 'now'],
      attack: 'pinned',
    });
    expect(layers.map(({ name }) => name)).toEqual([
      'ML coverage now – 2026-09-01',
      'ML coverage with what is ready – 2026-09-01',
      'ML coverage with everything – 2026-09-01',
    ]);
    const scores = layers.map((layer) => [
      cellsOf(layer).get('T1112^defense-evasion')?.[0],
      cellsOf(layer).get('T1041^exfiltration')?.[0],
    ]);
    expect(scores).toEqual([
      [3, 1],
      [5, 1],
      [5, 5],
    ]);
  });

  it('names the version only if it is pinned', () => {
    expect(layerOf({ attack: 'pinned' }).versions).toEqual({
      attack: '18',
      navigator: '5.3.2',
      layer: '4.5',
    });
    expect(layerOf({ attack: 'latest' }).versions).toEqual({ navigator: '5.3.2', layer: '4.5' });
  });

  it('moves cells to where the newest version has them, with the jobs of all pairs that meet there', () => {
    const layer = layerOf({ attack: 'latest' });
    const cell = layer.techniques.find(({ techniqueID }) => techniqueID === 'T1685');
    expect(cell).toMatchObject({ tactic: 'defense-impairment', score: 4 });
    expect(cell?.comment).toMatch(/^Blind\. 1 job: 1 blind;/);
    expect(
      cell?.metadata.filter(({ name }) => name === 'job').map(({ value }) => value.split(';')[0])
    ).toEqual(expect.arrayContaining(['pair=TA0005/T1562', 'pair=TA0005/T1562.001']));
    expect(cellsOf(layer).has('T1112^defense-impairment')).toBe(true);
  });

  it('keeps what has no cell in the metadata of the layer', () => {
    const pairsOf = (layer: NavigatorLayer) =>
      valuesOf(layer, 'job').map((value) => pairKey(readJobLine(value)?.pair ?? { tacticId: '' }));
    expect(pairsOf(layerOf()).sort()).toEqual(['TA0005', 'TA0011']);
    expect(pairsOf(layerOf({ attack: 'latest' })).sort()).toEqual(['TA0003/T1574.001', 'TA0005', 'TA0011']);
    expect(valuesOf(layerOf(), 'unmapped job')).toEqual(['unmapped_ea']);
  });

  it('loses no pair of the catalogue in the newest version', () => {
    const jobs = [...FAMILY_MAPPINGS].map(([family, pairs]) =>
      exportJob(`v3_${family}_ea`, pairs.map(pairKey))
    );
    const source = { ...EXPORT_SOURCE, jobs };
    const layer = layerOf({ attack: 'latest' }, source);
    const inCells = layer.techniques.flatMap(({ metadata }) => metadata).filter(({ name }) => name === 'job');
    const tacticsAlone = valuesOf(layer, 'job').map((value) => readJobLine(value)?.pair);
    const named = [...FAMILY_MAPPINGS.values()].flat();
    expect(inCells.length).toBe(named.filter(({ techniqueId }) => techniqueId !== undefined).length);
    expect(tacticsAlone.every((pair) => pair?.techniqueId === undefined)).toBe(true);
    expect(inCells.length + tacticsAlone.length).toBe(named.length);
    expect(layerFaults(layer, 19)).toEqual([]);
  });

  it('has each pair of v18 in a cell, or in the metadata of the layer', () => {
    const keys = allPairKeys(18);
    const jobs = keys.map((key, index) => exportJob(`job_${index}`, [key]));
    const layer = layerOf({ attack: 'latest' }, { ...EXPORT_SOURCE, jobs });
    const lost = valuesOf(layer, 'job')
      .map((value) => pairKey(readJobLine(value)?.pair ?? { tacticId: '' }))
      .filter((key) => key.includes('/'));
    expect(new Set(lost.map((key) => key.split('.')[0]))).toEqual(new Set(['TA0003/T1574', 'TA0004/T1574']));
    const kept = layer.techniques.flatMap(({ metadata }) => metadata).filter(({ name }) => name === 'job');
    expect(kept.length + lost.length + attackMatrix(18).tactics.length).toBe(keys.length);
  });

  it('opens as it is meant, whatever the coverage is', () => {
    fc.assert(
      fc.property(
        arbitraryExportSource,
        fc.constantFrom('pinned' as const, 'latest' as const),
        (source, attack) => {
          const text = layerFileText(navigatorLayers(source, { modes: COVERAGE_MODES, attack }));
          const layers: unknown = JSON.parse(text);
          expect(Array.isArray(layers) ? layers.map((layer) => layerFaults(layer, 19)) : layers).toEqual([
            [],
            [],
            [],
          ]);
        }
      ),
      { numRuns: 200 }
    );
  });
});

describe('layerFileText', () => {
  it('writes a single layer as such', () => {
    const [layer] = navigatorLayers(EXPORT_SOURCE, { modes: ['now'], attack: 'pinned' });
    expect(JSON.parse(layerFileText(layer === undefined ? [] : [layer]))).toEqual(layer);
  });
});
