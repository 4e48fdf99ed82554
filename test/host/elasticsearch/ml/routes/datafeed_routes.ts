import type { Cluster } from '../../cluster';
import type { Route } from '../../http/route';
import type { StandInRequest } from '../../http/stand_in_request';
import { parseDuration } from '../../search/parse_duration';
import { onlyKnownMembers } from '../config_checks';
import { spanOf } from '../datafeed_span';
import { datafeedStats } from '../job_stats';
import { previewDatafeed } from '../preview_datafeed';
import { mlRoute } from './ml_route';

function idOf({ pathParameters }: StandInRequest): string {
  return pathParameters.datafeed ?? '';
}

/** Query string and body together; the body wins, as in Elasticsearch's own parsers. */
function optionsOf(request: StandInRequest, known: string[]): Record<string, unknown> {
  const body = request.jsonObject();
  onlyKnownMembers(body, 'datafeed_request', new Set(known));
  const options: Record<string, unknown> = { ...request.query, ...body };
  if (options.timeout !== undefined) parseDuration(String(options.timeout), 'timeout');
  return options;
}

function start(request: StandInRequest, { ml, clock }: Cluster): unknown {
  const span = spanOf(optionsOf(request, ['start', 'end', 'timeout', 'datafeed_id']), clock.now());
  return { started: true, node: ml.datafeedLifeCycle.start(ml.datafeed(idOf(request)), span) };
}

async function stop(request: StandInRequest, { ml }: Cluster): Promise<unknown> {
  const options = optionsOf(request, ['force', 'timeout', 'allow_no_match', 'close_job']);
  const allowNoMatch = String(options.allow_no_match ?? 'true') === 'true';
  for (const datafeed of ml.findDatafeeds(idOf(request), allowNoMatch)) {
    ml.datafeedLifeCycle.stop(datafeed);
    if (String(options.close_job) === 'true') await ml.jobLifeCycle.close(ml.job(datafeed.plan.jobId), false);
  }
  return { stopped: true };
}

const BASE = '/_ml/datafeeds';
const INDICES = ['allow_no_indices', 'ignore_unavailable', 'ignore_throttled', 'expand_wildcards'];

/** Index options in the query string become the datafeed's, as in Elasticsearch. */
function bodyWithIndicesOptions(request: StandInRequest): Record<string, unknown> {
  const given = Object.fromEntries(Object.entries(request.query).filter(([name]) => INDICES.includes(name)));
  const body = request.jsonObject();
  return Object.keys(given).length === 0 ? body : { indices_options: given, ...body };
}

/** `_ml/datafeeds`: datafeeds and their states. */
export const datafeedRoutes: Route[] = [
  ...[BASE, `${BASE}/{datafeed}`].map((path) =>
    mlRoute(['GET'], path, 'monitor', 'datafeeds/get', ['allow_no_match'], (request, { ml }) => {
      const datafeeds = ml.findDatafeeds(
        request.pathParameters.datafeed,
        request.flag('allow_no_match', true)
      );
      return { count: datafeeds.length, datafeeds: datafeeds.map(({ config }) => config) };
    })
  ),
  ...[`${BASE}/_stats`, `${BASE}/{datafeed}/_stats`].map((path) =>
    mlRoute(['GET'], path, 'monitor', 'datafeeds/stats/get', ['allow_no_match'], (request, { ml }) => {
      const datafeeds = ml.findDatafeeds(
        request.pathParameters.datafeed,
        request.flag('allow_no_match', true)
      );
      return { count: datafeeds.length, datafeeds: datafeeds.map((datafeed) => datafeedStats(datafeed, ml)) };
    })
  ),
  mlRoute(
    ['PUT'],
    `${BASE}/{datafeed}`,
    'manage',
    'datafeeds/put',
    INDICES,
    (request, { ml }) =>
      ml.putDatafeed(idOf(request), bodyWithIndicesOptions(request), request.secondary ?? request.principal)
        .config
  ),
  mlRoute(
    ['POST'],
    `${BASE}/{datafeed}/_update`,
    'manage',
    'datafeeds/update',
    INDICES,
    (request, { ml }) =>
      ml.updateDatafeed(
        idOf(request),
        bodyWithIndicesOptions(request),
        request.secondary ?? request.principal
      ).config
  ),
  mlRoute(['DELETE'], `${BASE}/{datafeed}`, 'manage', 'datafeeds/delete', ['force'], (request, { ml }) => {
    ml.deleteDatafeed(idOf(request), request.flag('force', false));
    return { acknowledged: true };
  }),
  mlRoute(
    ['POST'],
    `${BASE}/{datafeed}/_start`,
    'manage',
    'datafeed/start',
    ['start', 'end', 'timeout'],
    start
  ),
  mlRoute(
    ['POST'],
    `${BASE}/{datafeed}/_stop`,
    'manage',
    'datafeed/stop',
    ['force', 'timeout', 'allow_no_match', 'close_job'],
    stop
  ),
  ...[`${BASE}/_preview`, `${BASE}/{datafeed}/_preview`].map((path) =>
    mlRoute(['GET', 'POST'], path, 'manage', 'datafeeds/preview', ['start', 'end'], previewDatafeed)
  ),
];
