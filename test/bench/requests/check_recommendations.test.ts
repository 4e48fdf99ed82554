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

const NONE: RequestFigures = { ...FIGURES, evidence: 0, documentsVisited: 0 };

function measure(
  jobs: number,
  picker: Partial<RecommendationsMeasure['picker']> = {},
  more: Partial<RecommendationsMeasure> = {}
): RecommendationsMeasure {
  return {
    environment: 'default',
    volume: 1,
    modules: 'built_in',
    jobs,
    recognisable: 9,
    picker: { ...FIGURES, jobsWithVerdict: jobs, partial: false, presenceDocumentsVisited: 90, ...picker },
    again: NONE,
    dataSources: NONE,
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
    const atLimit = { evidence: 6, presenceDocumentsVisited: 999, documentsVisited: 5000, requests: 9 };
    expect(broken([measure(20, atLimit), measure(500, atLimit)])).toEqual([]);
  });

  it.each<[string, RecommendationsMeasure, string[]]>([
    ['a seventh evidence request', measure(20, { evidence: 7 }), ['evidence requests: 7 ≤ 6']],
    ['a job without verdict', measure(20, { jobsWithVerdict: 19 }), ['jobs with a verdict: 19 = 20']],
    [
      'evidence that is asked for twice',
      measure(20, {}, { again: { ...NONE, evidence: 1 } }),
      ['evidence requests of a second call: 1 = 0'],
    ],
    [
      'data sources that ask for evidence',
      measure(20, {}, { dataSources: { ...NONE, evidence: 3 } }),
      ['requests for data sources: 3 ≤ 2'],
    ],
    [
      'as many documents as the recogniser',
      measure(20, { presenceDocumentsVisited: 1000 }),
      ['to see what is there, fewer documents visited than the recogniser: 1000 < 1,000'],
    ],
    [
      'as many requests as the recogniser',
      measure(
        20,
        {},
        { recogniser: { ...FIGURES, requests: 2, documentsVisited: 1000, matchingModules: 2 } }
      ),
      ['fewer requests than the recogniser: 2 < 2'],
    ],
  ])('names %s', (_, measured, expected) => {
    expect(broken([measured])).toEqual(expected.map((text) => `default, 20 jobs (built in): ${text}`));
  });

  it.each<[string, Partial<RecommendationsMeasure>]>([
    ['few modules', { recognisable: 8 }],
    ['modules whose queries an index counts by itself', { modules: 'made_up' }],
  ])('does not compare documents with %s', (_, what) => {
    expect(broken([measure(20, { presenceDocumentsVisited: 5000 }, what)])).toEqual([]);
  });

  it('names requests that grow with the jobs, within each environment and kind of modules', () => {
    const grown = measure(500, { requests: 6 });
    const elsewhere = measure(20, { requests: 6 }, { environment: 'beats' });
    const others = measure(105, { requests: 6 }, { modules: 'made_up' });
    expect(broken([grown, measure(20), elsewhere, others])).toEqual([
      'default, 500 jobs (built in): all requests, same as for 20 jobs: 6 = 5',
    ]);
  });

  it('names documents that grow with what is shipped', () => {
    const large = (documentsVisited: number) => measure(20, { documentsVisited }, { volume: 10 });
    expect(broken([measure(20), large(2700)])).toEqual([]);
    expect(broken([measure(20), large(2701)])).toEqual([
      'default × 10, 20 jobs (built in): documents visited, at most 3 times as many: 2701 ≤ 2,700',
    ]);
  });
});
