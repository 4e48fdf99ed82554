import { writeFile } from 'node:fs/promises';
import path from 'node:path';

import { ensurePackage } from '../../scripts/ensure_package';
import { commandLine } from '../../scripts/packaging/command_line';
import { DEFAULT_KIBANA_VERSION } from '../../scripts/packaging/default_kibana_version';
import { packagePaths } from '../../scripts/packaging/package_paths';
import { buildHostBrowser } from '../host/browser/build_host_browser';
import { benchReport, reportText } from './bench_report';
import { measureMatrix } from './matrix/measure_matrix';
import { readPackageSizes } from './package/package_sizes';
import { measureRecommendations, type RecommendationsMeasure } from './requests/measure_recommendations';
import type { ModuleSet } from './requests/module_sets';
import { measureResults, type ResultsMeasure } from './results/measure_results';
import { measureSelection } from './selection/measure_selection';
import { measureManyStreams } from './streams/measure_many_streams';

const ENVIRONMENTS = ['default', 'everything', 'beats'];

const MODULE_SETS: ModuleSet[] = [
  { kind: 'made_up', jobs: 20 },
  { kind: 'made_up', jobs: 105 },
  { kind: 'made_up', jobs: 500 },
  { kind: 'built_in' },
];

const INSTALLED_JOBS = [20, 500];

/** Enough for samples in place of counting all. */
const LARGE_VOLUME = 10;

/** `npm run bench`: counts what the built package costs, writes `build/bench.json`; exit code 1 if a budget is broken. */
commandLine(async () => {
  await ensurePackage({ kibanaVersion: DEFAULT_KIBANA_VERSION });
  await buildHostBrowser();

  const recommendations: RecommendationsMeasure[] = [];
  for (const environment of ENVIRONMENTS) {
    console.log(`Recommendations in "${environment}" …`);
    for (const set of MODULE_SETS) recommendations.push(await measureRecommendations(environment, set));
  }
  console.log(`Recommendations with ${LARGE_VOLUME} times the data …`);
  recommendations.push(await measureRecommendations('default', { kind: 'built_in' }, LARGE_VOLUME));
  console.log('Results and alert rules …');
  const results: ResultsMeasure[] = [];
  for (const jobs of INSTALLED_JOBS) results.push(await measureResults(jobs));
  console.log('Many data streams …');
  const few = await measureManyStreams(1_000);
  const many = await measureManyStreams(10_000);
  console.log('Coverage matrix …');
  const matrix = await measureMatrix();
  console.log('Best selections …');
  const selection = [...(await measureSelection(110, 60)), ...(await measureSelection(500, 700))];

  const report = benchReport({
    recommendations,
    results,
    streams: { few, many },
    matrix,
    selection,
    packageSizes: await readPackageSizes(),
  });
  const file = path.join(packagePaths().buildDir, 'bench.json');
  await writeFile(file, `${JSON.stringify(report, undefined, 2)}\n`);
  console.log(`\n${reportText(report)}\n\nWritten to ${path.relative(process.cwd(), file)}`);
  if (!report.kept) process.exitCode = 1;
});
