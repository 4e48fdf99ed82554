import type { Cluster } from '../../cluster';
import { parsingException } from '../../elasticsearch_error';
import type { Route } from '../../http/route';
import type { StandInRequest } from '../../http/stand_in_request';
import { mlRoute } from './ml_route';

/** What a request for results may ask for; as there are none, only its form matters. */
const FILTERS: Record<string, string[]> = {
  buckets: [
    'anomaly_score',
    'desc',
    'end',
    'exclude_interim',
    'expand',
    'from',
    'size',
    'sort',
    'start',
    'page',
  ],
  records: ['desc', 'end', 'exclude_interim', 'from', 'record_score', 'size', 'sort', 'start', 'page'],
  overall_buckets: [
    'allow_no_match',
    'bucket_span',
    'end',
    'exclude_interim',
    'overall_score',
    'start',
    'top_n',
  ],
};

/** No anomaly is ever invented: every job has empty results. */
function resultRoute(kind: string, member: string): Route {
  const filters = FILTERS[kind] ?? [];
  const path = `/_ml/anomaly_detectors/{job}/results/${kind}`;
  return mlRoute(['GET', 'POST'], path, 'monitor', `job/results/${kind}/get`, filters, (request, cluster) => {
    for (const key of Object.keys(request.jsonObject())) {
      if (!filters.includes(key)) throw parsingException(`[${kind}] unknown field [${key}]`);
    }
    requireJobs(request, cluster, kind);
    return { count: 0, [member]: [] };
  });
}

function requireJobs(request: StandInRequest, { ml }: Cluster, kind: string): void {
  const { job = '' } = request.pathParameters;
  if (kind === 'overall_buckets') ml.findJobs(job, request.flag('allow_no_match', true));
  else ml.job(job);
}

/** `results/…` of jobs. */
export const resultRoutes: Route[] = [
  resultRoute('buckets', 'buckets'),
  resultRoute('records', 'records'),
  resultRoute('overall_buckets', 'overall_buckets'),
];
