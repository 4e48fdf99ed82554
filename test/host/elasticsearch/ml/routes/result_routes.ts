import { notImplemented } from '../../elasticsearch_error';
import type { Route } from '../../http/route';
import type { JsonObject } from '../../json_value';
import { ResultTable } from '../anomalies/result_table';
import type { MlJob } from '../ml_job';
import { mlRoute } from './ml_route';
import { overallBuckets } from './overall_buckets';
import type { ResultQuery, ResultQueryRules } from './result_query';
import { resultParameters, resultQueryOf } from './result_query';

type ResultType = 'bucket' | 'record' | 'influencer';

interface KindOfResult extends ResultQueryRules {
  type: ResultType;
}

/** Defaults of elastic/elasticsearch `Get{Buckets,Records,Influencers}Action.Request`. */
const KINDS: KindOfResult[] = [
  {
    kind: 'buckets',
    type: 'bucket',
    scoreMember: 'anomaly_score',
    sort: 'timestamp',
    descending: false,
    others: ['expand'],
  },
  {
    kind: 'records',
    type: 'record',
    scoreMember: 'record_score',
    sort: 'record_score',
    descending: true,
    others: [],
  },
  {
    kind: 'influencers',
    type: 'influencer',
    scoreMember: 'influencer_score',
    sort: 'influencer_score',
    descending: true,
    others: [],
  },
];

const OVERALL: ResultQueryRules = {
  kind: 'overall_buckets',
  scoreMember: 'overall_score',
  sort: 'timestamp',
  descending: false,
  others: ['allow_no_match', 'bucket_span', 'top_n'],
};
const OVERALL_PARAMETERS = [
  'start',
  'end',
  'exclude_interim',
  'overall_score',
  'allow_no_match',
  'bucket_span',
  'top_n',
];

/** Results of one job, as documents, each with all its members. */
export function resultsOf({ id, scorer }: MlJob, type: ResultType): JsonObject[] {
  const { bucketSpanMs } = scorer;
  const table = new ResultTable([{ jobId: id, bucketSpanMs, results: scorer.current() }]);
  return Array.from(table.timestamps, (_time, document) => table.source(document)).filter(
    ({ result_type: found }) => found === type
  );
}

function resultRoute(rules: KindOfResult): Route {
  const { kind, type, scoreMember } = rules;
  return mlRoute(
    ['GET', 'POST'],
    `/_ml/anomaly_detectors/{job}/results/${kind}`,
    'monitor',
    `job/results/${kind}/get`,
    resultParameters(rules),
    (request, cluster) => {
      const query = resultQueryOf(request, rules, cluster);
      if (String(query.others.expand) === 'true') throw notImplemented('[expand] of buckets');
      const { job = '' } = request.pathParameters;
      const found = resultsOf(cluster.ml.job(job), type).filter((document) =>
        isWanted(document, query, scoreMember)
      );
      const sign = query.descending ? -1 : 1;
      found.sort((a, b) => sign * compare(a[query.sort], b[query.sort]));
      return { count: found.length, [kind]: found.slice(query.from, query.from + query.size) };
    }
  );
}

function isWanted(
  { timestamp, is_interim: isInterim, ...document }: JsonObject,
  { startMs, endMs, excludeInterim, leastScore }: ResultQuery,
  scoreMember: string
): boolean {
  const timeMs = Number(timestamp);
  if (timeMs < startMs || timeMs >= endMs) return false;
  if (excludeInterim && isInterim === true) return false;
  return Number(document[scoreMember]) >= leastScore;
}

function compare(a: unknown, b: unknown): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  return String(a) < String(b) ? -1 : String(a) > String(b) ? 1 : 0;
}

/** `results/…` of jobs. */
export const resultRoutes: Route[] = [
  ...KINDS.map(resultRoute),
  mlRoute(
    ['GET', 'POST'],
    '/_ml/anomaly_detectors/{job}/results/overall_buckets',
    'monitor',
    'job/results/overall_buckets/get',
    OVERALL_PARAMETERS,
    (request, cluster) => {
      const query = resultQueryOf(request, OVERALL, cluster);
      const { job = '' } = request.pathParameters;
      const found = overallBuckets(cluster.ml.findJobs(job, request.flag('allow_no_match', true)), query);
      return { count: found.length, overall_buckets: found };
    }
  ),
];
