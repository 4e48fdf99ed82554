import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { coverageCsv } from './coverage_csv';
import { dettectTechniques } from './dettect_techniques';
import { layerFileText } from './layer_file_text';
import { navigatorLayers } from './navigator_layers';
import { readCsv } from './testing/csv_reader';
import { dettectFaults } from './testing/dettect_shape';
import { EXPORT_SOURCE } from './testing/export_fixtures';
import { layerFaults } from './testing/layer_shape';

/** Their last suffix keeps formatters away: each byte counts. */
const FOLDER = path.join(__dirname, 'golden');

/** `UPDATE_GOLDEN=1 npx jest --testPathPatterns common/exports/golden` after a change that is meant. */
const UPDATE = process.env.UPDATE_GOLDEN === '1';

const EXPORTS: ReadonlyArray<[string, () => string, (text: string) => string[]]> = [
  [
    'layer_pinned.json.golden',
    () => layerFileText(navigatorLayers(EXPORT_SOURCE, { modes: ['now'], attack: 'pinned' })),
    (text) => layerFaults(JSON.parse(text), 19),
  ],
  [
    'layer_latest.json.golden',
    () => layerFileText(navigatorLayers(EXPORT_SOURCE, { modes: ['now'], attack: 'latest' })),
    (text) => layerFaults(JSON.parse(text), 19),
  ],
  ['techniques.yaml.golden', () => dettectTechniques(EXPORT_SOURCE), dettectFaults],
  ['coverage.csv.golden', () => coverageCsv(EXPORT_SOURCE), (text) => readCsv(text).faults],
];

describe.each(EXPORTS)('%s', (name, make, faults) => {
  const file = path.join(FOLDER, name);

  it('is what is exported', () => {
    const text = make();
    if (UPDATE) writeFileSync(file, text);
    expect(text).toBe(readFileSync(file, 'utf8'));
  });

  it('keeps to the rules of its format', () => {
    expect(faults(readFileSync(file, 'utf8'))).toEqual([]);
  });
});
