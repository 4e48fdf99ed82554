import { checkRecommendations } from './check_recommendations';
import type { RecommendationsMeasure } from './measure_recommendations';
import type { RequestFigures } from './request_figures';

const FIGURES: RequestFigures = {
  requests: 5,
  evidence: 2,
  ml: 3,
  other: 0,
  documentsVisited: 900,
  bytesSent: 1,
  bytesReturned: 1,
};

function measure(
  jobs: number,
  picker: Partial<RecommendationsMeasure['picker']> = {},
  more: Partial<RecommendationsMeasure> = {}
): RecommendationsMeasure {
  return {
    environment: 'default',
    modules: 'made_up',
    jobs,
    recognisable: 9,
    picker: { ...FIGURES, jobsWithVerdict: jobs, partial: false, ...picker },
    recogniser: { ...FIGURES, requests: 9, evidence: 9, documentsVisited: 1000, matchingModules: 9 },
    ...more,
  };
}

function broken(measures: RecommendationsMeasure[]) {
  return checkRecommendations(measures)
    .filter(({ kept }) => !kept)
    .map(({ budget, where, measured, allowed }) => `${where}: ${budget}: ${measured} ${allowed}`);
}

describe('checkRecommendations', () => {
  it('is content at the limits', () => {
    const atLimit = { evidence: 6, documentsVisited: 999, requests: 9 };
    expect(broken([measure(20, atLimit), measure(500, atLimit)])).toEqual([]);
  });

  it.each<[string, Partial<RecommendationsMeasure['picker']>, string[]]>([
    ['a seventh evidence request', { evidence: 7 }, ['default, 20 jobs: evidence requests: 7 ≤ 6']],
    ['a job without verdict', { jobsWithVerdict: 19 }, ['default, 20 jobs: jobs with a verdict: 19 = 20']],
    [
      'as many documents as the recogniser',
      { documentsVisited: 1000 },
      ['default, 20 jobs: fewer documents visited than the recogniser: 1000 < 1,000'],
    ],
  ])('names %s', (_, picker, expected) => {
    expect(broken([measure(20, picker)])).toEqual(expected);
  });

  it('names as many requests as the recogniser has', () => {
    const recogniser = { ...FIGURES, requests: 2, documentsVisited: 1000, matchingModules: 2 };
    expect(broken([measure(20, {}, { recogniser })])).toEqual([
      'default, 20 jobs: fewer requests than the recogniser: 2 < 2',
    ]);
  });

  it('does not compare with few modules', () => {
    expect(broken([measure(20, { documentsVisited: 5000 }, { recognisable: 8 })])).toEqual([]);
  });

  it('names requests that grow with the jobs, within each environment', () => {
    const grown = measure(500, { requests: 6 });
    const elsewhere = measure(20, { requests: 6 }, { environment: 'beats' });
    expect(broken([grown, measure(20), elsewhere])).toEqual([
      'default, 500 jobs: all requests, same as for 20 jobs: 6 = 5',
    ]);
  });
});
