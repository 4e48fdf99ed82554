import type { RequestFigures } from '../requests/request_figures';
import { checkResults } from './check_results';
import type { ResultsMeasure } from './measure_results';

const FIGURES: RequestFigures = {
  requests: 5,
  evidence: 0,
  ml: 5,
  other: 0,
  documentsVisited: 9,
  bytesSent: 1,
  bytesReturned: 1,
};

interface Changes {
  results?: Partial<ResultsMeasure['results']>;
  alertRules?: Partial<ResultsMeasure['alertRules']>;
}

function measure(jobs: number, { results, alertRules }: Changes = {}): ResultsMeasure {
  return {
    jobs,
    results: { ...FIGURES, searches: 2, jobsWithResults: jobs, complete: true, ...results },
    alertRules: { ...FIGURES, requests: 0, rules: jobs, ...alertRules },
  };
}

const broken = (measures: ResultsMeasure[]) =>
  checkResults(measures)
    .filter(({ kept }) => !kept)
    .map(({ budget, where, measured, allowed }) => `${where}: ${budget}: ${measured} ${allowed}`);

it('is content where nothing grows with the jobs', () => {
  expect(broken([measure(500), measure(20)])).toEqual([]);
});

it.each<[string, Changes, string]>([
  ['a third search', { results: { searches: 3 } }, 'searches among results: 3 = 2'],
  ['a job that is missing', { results: { jobsWithResults: 499 } }, 'jobs with results told: 499 = 500'],
  ['results that are incomplete', { results: { complete: false } }, 'jobs with results told: 0 = 500'],
  ['a rule that is missing', { alertRules: { rules: 499 } }, 'alert rules told: 499 = 500'],
  ['requests that grow', { results: { requests: 6 } }, 'requests for results, same as for 20 jobs: 6 = 5'],
  [
    'requests for rules that grow',
    { alertRules: { requests: 1 } },
    'requests for alert rules, same as for 20 jobs: 1 = 0',
  ],
])('names %s', (_, changes, expected) => {
  expect(broken([measure(20), measure(500, changes)])).toEqual([`500 installed jobs: ${expected}`]);
});
