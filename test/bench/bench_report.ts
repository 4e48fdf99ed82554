import { checkMatrix } from './matrix/check_matrix';
import type { MatrixMeasure } from './matrix/measure_matrix';
import { checkPackageSizes, type PackageSizes } from './package/package_sizes';
import type { BudgetCheck } from './budget_check';
import { checkResults } from './results/check_results';
import type { ResultsMeasure } from './results/measure_results';
import { checkRecommendations } from './requests/check_recommendations';
import type { RecommendationsMeasure } from './requests/measure_recommendations';
import type { RequestFigures } from './requests/request_figures';
import { checkSelection } from './selection/check_selection';
import type { SelectionMeasure } from './selection/measure_selection';
import { checkManyStreams } from './streams/check_many_streams';
import type { AnswerFigures, ManyStreamsMeasure } from './streams/measure_many_streams';
import { textTable, type Row } from './text_table';

export interface BenchMeasures {
  recommendations: RecommendationsMeasure[];
  results: ResultsMeasure[];
  streams: { few: ManyStreamsMeasure; many: ManyStreamsMeasure };
  matrix: MatrixMeasure;
  selection: SelectionMeasure[];
  packageSizes: PackageSizes;
}

/** What `build/bench.json` holds. */
export interface BenchReport {
  /** Every budget was kept. */
  kept: boolean;
  checks: BudgetCheck[];
  measures: BenchMeasures;
}

export function benchReport(measures: BenchMeasures): BenchReport {
  const { recommendations, results, streams, matrix, selection, packageSizes } = measures;
  const checks = [
    ...checkRecommendations(recommendations),
    ...checkResults(results),
    ...checkManyStreams(streams.few, streams.many),
    ...checkMatrix(matrix),
    ...checkSelection(selection),
    ...checkPackageSizes(packageSizes),
  ];
  return { kept: checks.every(({ kept }) => kept), checks, measures };
}

/** The report for a terminal. */
export function reportText({ checks, measures }: BenchReport): string {
  const { recommendations, results, streams, matrix, selection, packageSizes } = measures;
  const broken = checks.filter(({ kept }) => !kept);
  return [
    heading('Recommendations: the picker and, with the same modules and data, the recogniser'),
    textTable(recommendations.flatMap(recommendationRows)),
    heading('Results and alert rules of installed jobs'),
    textTable(results.flatMap(resultRows)),
    heading('Many data streams'),
    textTable([streams.few, streams.many].flatMap(streamRows)),
    textTable([streams.few, streams.many].map(memoryRow)),
    heading(
      `Coverage matrix of ${matrix.cells} cells, ${matrix.renderedCells} in the document: ms of scripting`
    ),
    textTable(
      matrix.interactions.map(({ interaction, scriptingMs, firstMs }) => ({
        interaction,
        middle: scriptingMs,
        first: firstMs,
      }))
    ),
    heading('Best selections: ms in the built worker'),
    textTable(selection.map(selectionRow)),
    heading('Package, bytes'),
    textTable(Object.entries(packageSizes).map(([part, bytes]: [string, number]) => ({ part, bytes }))),
    heading('Budgets'),
    textTable([...checks.filter(({ kept }) => kept), ...broken].map(checkRow)),
    broken.length === 0
      ? `All ${checks.length} budgets are kept.`
      : `${broken.length} of ${checks.length} budgets are broken.`,
  ].join('\n\n');
}

function heading(text: string): string {
  return `== ${text}`;
}

function figureColumns(figures: RequestFigures): Row {
  return {
    requests: figures.requests,
    evidence: figures.evidence,
    ml: figures.ml,
    other: figures.other,
    'documents visited': figures.documentsVisited,
    'bytes sent': figures.bytesSent,
    'bytes returned': figures.bytesReturned,
  };
}

function recommendationRows(measure: RecommendationsMeasure): Row[] {
  const { environment, volume, modules, jobs, recognisable, picker, recogniser } = measure;
  const data = volume === 1 ? environment : `${environment} × ${volume}`;
  const what = { environment: data, modules: `${recognisable} ${modules.replace('_', ' ')}`, jobs };
  const row = (way: string, figures: RequestFigures, presence: number | string, answers: string): Row => ({
    ...what,
    way,
    ...figureColumns(figures),
    'for presence': presence,
    answers,
  });
  return [
    row('picker', picker, picker.presenceDocumentsVisited, `${picker.jobsWithVerdict} jobs`),
    row('picker again', measure.again, '-', 'the same'),
    row('data sources', measure.dataSources, '-', ''),
    row(
      'recogniser',
      recogniser,
      recogniser.documentsVisited,
      `${recognisable} modules, ${recogniser.matchingModules} fit`
    ),
  ];
}

function resultRows({ jobs, results, alertRules }: ResultsMeasure): Row[] {
  return [
    { jobs, route: 'results', ...figureColumns(results), told: results.jobsWithResults },
    { jobs, route: 'alert_rules', ...figureColumns(alertRules), told: alertRules.rules },
  ];
}

function streamRows({ streams, recommendations, dataSources }: ManyStreamsMeasure): Row[] {
  const row = (route: string, figures: AnswerFigures): Row => ({
    streams,
    route,
    ...figureColumns(figures),
    'answer bytes': figures.answerBytes,
    answer: figures.complete ? 'complete' : figures.markedPartial ? 'marked partial' : 'HIDES A GAP',
  });
  return [row('recommendations', recommendations), row('data_sources', dataSources)];
}

function memoryRow({ streams, heapBytesKept, peakBytes }: ManyStreamsMeasure): Row {
  return { streams, 'heap bytes kept over idle': heapBytesKept, 'peak bytes over idle': peakBytes };
}

function selectionRow({ medianMs, worstMs, coverageUnproven, memoryUnproven, ...of }: SelectionMeasure): Row {
  return {
    ...of,
    median: medianMs,
    worst: worstMs,
    'coverage unproven': coverageUnproven,
    'memory unproven': memoryUnproven,
  };
}

function checkRow({ kept, budget, where, measured, allowed }: BudgetCheck): Row {
  return { result: kept ? 'kept' : 'BROKEN', budget, where, measured, allowed };
}
