import type { CoverageResponse } from '../../../../common/api/coverage';
import { ATTACK_VERSIONS } from '../../../../common/catalogue/attack/attack_version';
import { coverageCsv } from '../../../../common/exports/coverage_csv';
import { dettectTechniques } from '../../../../common/exports/dettect_techniques';
import type { ExportSource } from '../../../../common/exports/export_source';
import { layerFileText } from '../../../../common/exports/layer_file_text';
import { navigatorLayers } from '../../../../common/exports/navigator_layers';
import type { ExportedCount } from '../../../text/export_text';
import type { ExportChoice } from './export_choice';

/** A file as it is to be saved. */
export interface ExportedFile {
  name: string;
  content: string;
  /** Media type without its character set. */
  type: string;
  count: ExportedCount;
}

/**
 * Makes the file from an answer of `GET /coverage`. Its name has the day (UTC) on which the data was asked and the ATT&CK
 * version of its contents: `ml_coverage_2026-11-24_attack-v18_pinned.json`; a layer alone also has its mode. Whoever imports
 * this takes all export formats along, so the page loads it on demand.
 */
export function exportFile(answer: CoverageResponse, choice: ExportChoice): ExportedFile {
  const source: ExportSource = {
    jobs: answer.jobs,
    rules: answer.rules,
    version: answer.attackVersion,
    takenMs: answer.asOfMs,
    kibanaVersion: answer.kibanaVersion,
  };
  const { pairs } = answer.coverage;
  switch (choice.format) {
    case 'layer':
      return layerFile(source, choice, pairs.filter(({ techniqueId }) => techniqueId === undefined).length);
    case 'dettect':
      return {
        name: `${fileStem(source, source.version)}_dettect.yaml`,
        content: dettectTechniques(source),
        type: 'application/yaml',
        count: {
          of: 'techniques',
          techniques: new Set(pairs.flatMap(({ techniqueId }) => techniqueId ?? [])).size,
        },
      };
    case 'csv':
      return {
        name: `${fileStem(source, source.version)}.csv`,
        content: coverageCsv(source),
        type: 'text/csv',
        count: { of: 'pairs', pairs: pairs.length },
      };
  }
}

function layerFile(
  source: ExportSource,
  { attack, modes }: Extract<ExportChoice, { format: 'layer' }>,
  tacticsOnly: number
): ExportedFile {
  const layers = navigatorLayers(source, { modes, attack });
  const version = attack === 'latest' ? (ATTACK_VERSIONS.at(-1) ?? source.version) : source.version;
  const alone = modes.length === 1 ? `_${modes.join('')}` : '';
  return {
    name: `${fileStem(source, version)}_${attack}${alone}.json`,
    content: layerFileText(layers),
    type: 'application/json',
    count: {
      of: 'cells',
      layers: layers.length,
      cells: layers[0]?.techniques.length ?? 0,
      tacticsOnly,
    },
  };
}

function fileStem({ takenMs }: ExportSource, version: number): string {
  return `ml_coverage_${new Date(takenMs).toISOString().slice(0, 10)}_attack-v${version}`;
}
