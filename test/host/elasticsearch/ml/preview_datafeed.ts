import type { Cluster } from '../cluster';
import type { StandInRequest } from '../http/stand_in_request';
import { mayAccess, unauthorized } from '../data/resolve_indices';
import { selectDocuments } from '../search/select_documents';
import { onlyKnownMembers, requireObject } from './config_checks';
import { spanOf } from './datafeed_span';
import { parseDatafeed } from './parse_datafeed';
import { parseJob } from './parse_job';

const PREVIEW_DOCUMENTS = 1000;

/**
 * The first documents that a datafeed would give its job, flat, with the fields the job analyses and the time in ms.
 * Reads as the caller. Fields computed by script are left out.
 */
export function previewDatafeed(request: StandInRequest, cluster: Cluster): unknown {
  const { ml, clock } = cluster;
  const body = request.jsonObject();
  onlyKnownMembers(
    body,
    'preview_datafeed_action',
    new Set(['datafeed_config', 'job_config', 'start', 'end'])
  );
  const span = spanOf({ ...request.query, ...body }, clock.now());
  const author = request.secondary ?? request.principal;
  const { datafeed: id } = request.pathParameters;
  const config =
    id === undefined
      ? requireObject(body.datafeed_config, 'preview_datafeed_action', 'datafeed_config')
      : ml.datafeed(id).config;
  const { plan } = parseDatafeed(
    id ?? String(config.datafeed_id ?? 'preview'),
    { job_id: 'preview', ...config },
    clock.now()
  );
  const job = body.job_config === undefined ? ml.job(plan.jobId).plan : planOf(body.job_config, clock.now());
  const access = { principal: author, action: 'indices:data/read/search', privileges: ['read'] };
  const documents: Array<Record<string, unknown>> = [];
  for (const index of ml.indicesOf({ plan, author })) {
    if (!mayAccess(access, index)) throw unauthorized(access, index.name);
    const { documents: selected, visited } = selectDocuments(plan.query, index, clock.now());
    request.visited(visited);
    selected.forEach((document) => {
      const [time] = index.valuesAt(job.timeField, document);
      if (time === undefined || Number(time) < span.startMs || Number(time) >= (span.endMs ?? Infinity))
        return true;
      const fields = job.analysisFields.flatMap((field): Array<[string, unknown]> => {
        const values = index.valuesAt(field, document);
        return values.length === 0 ? [] : [[field, values.length === 1 ? values[0] : values]];
      });
      documents.push({ [job.timeField]: Number(time), ...Object.fromEntries(fields) });
      return documents.length < PREVIEW_DOCUMENTS;
    });
  }
  return documents.slice(0, PREVIEW_DOCUMENTS);
}

function planOf(json: unknown, now: number): ReturnType<typeof parseJob>['plan'] {
  const config = requireObject(json, 'preview_datafeed_action', 'job_config');
  return parseJob(String(config.job_id ?? 'preview'), config, now, undefined).plan;
}
