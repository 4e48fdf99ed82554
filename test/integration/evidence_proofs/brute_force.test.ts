import type { Recommendation, RecommendationsResponse } from '../../../common/api/recommendations';
import { ROUTES } from '../../../common/api/routes';
import type { Environment } from '../../host/environments/environment';
import { loadEnvironment } from '../../host/environments/load_environment';
import { kibanaClient } from '../harness/kibana_client';
import { countByHand, type CountedJob } from './count_by_hand';
import { moduleJobs } from './module_jobs';
import { onKnownDocuments } from './on_known_documents';
import { storedDocuments } from './stored_documents';
import { troubledBeats } from './troubled_beats';

interface Compared {
  id: string;
  answered: CountedJob;
  counted: CountedJob;
}

async function compared(environment: Environment): Promise<Compared[]> {
  return onKnownDocuments(environment, async (url, startedMs) => {
    const kibana = kibanaClient(url);
    const jobs = await moduleJobs(kibana);
    const { body } = await kibana.post<RecommendationsResponse>(ROUTES.recommendations, {});
    const documents = storedDocuments(environment, startedMs);
    expect(body.warnings).toEqual([]);
    expect(body.jobs.map(({ id }) => id).sort()).toEqual([...jobs.keys()].sort());
    return body.jobs.map((answer) => {
      const job = jobs.get(answer.id);
      if (!job) throw new Error(`${answer.id} is in no module`);
      const minimumHistoryMs = answer.history?.minimumMs ?? 0;
      return {
        id: answer.id,
        answered: answeredJob(answer),
        counted: countByHand(job, documents, { asOfMs: body.asOfMs, minimumHistoryMs }),
      };
    });
  });
}

/** The answer in the form of the count. */
function answeredJob({ id, state, evidence, influencers, reasons }: Recommendation): CountedJob {
  if (state !== 'ready' && state !== 'limited' && state !== 'needs_data') {
    throw new Error(`${id} is ${state}`);
  }
  if (!evidence) return { state, documents: 0, fields: {}, sources: {}, unmapped: [] };
  const { documents, firstSeenMs, lastSeenMs, certainty, otherDocuments, buckets } = evidence;
  expect([certainty, otherDocuments]).toEqual([{ kind: 'exact' }, 0]);
  expect(buckets.reduce((sum, bucket) => sum + bucket.documents, 0)).toBe(documents);
  const unmapped = reasons.flatMap((reason) =>
    reason.code === 'field_missing' && reason.unmapped ? reason.field : []
  );
  return {
    state,
    documents,
    firstSeenMs,
    lastSeenMs,
    fields: Object.fromEntries(evidence.fields.map((field) => [field.field, field.documents])),
    sources: Object.fromEntries(evidence.sources.map((source) => [source.id, source.documents])),
    unmapped: influencers.filter((field) => unmapped.includes(field)),
  };
}

function expectEqual({ id, answered, counted }: Compared): void {
  // Of a job without documents nothing is said about fields.
  const fields = answered.documents === 0 ? {} : counted.fields;
  expect({ id, ...answered }).toEqual({ id, ...counted, fields });
}

describe('what is answered of each job equals a count of documents one by one', () => {
  it.each(['default', 'beats', 'cloud'])(
    'in the environment %s',
    async (name) => {
      for (const job of await compared(await loadEnvironment(name))) expectEqual(job);
    },
    120_000
  );

  it('where sources stopped, have just begun, or lack a field in most documents', async () => {
    const all = await compared(troubledBeats(await loadEnvironment('beats')));
    for (const job of all) expectEqual(job);
    const limited = all.filter(({ counted }) => counted.state === 'limited');
    expect(limited.length).toBeGreaterThan(20);
  }, 60_000);
});
