import type { DataSourcesResponse, OnboardingGain } from '../../../common/api/data_sources';
import type { Recommendation, RecommendationsResponse } from '../../../common/api/recommendations';
import { ROUTES } from '../../../common/api/routes';
import type { Environment } from '../../host/environments/environment';
import { loadEnvironment } from '../../host/environments/load_environment';
import { kibanaClient } from '../harness/kibana_client';
import { startHostUnderTest } from '../harness/running_host';
import { dataOfIntegration, withIndices } from './data_of_integration';

interface Answers {
  jobs: Recommendation[];
  next: OnboardingGain[];
}

async function answersIn(environment: Environment): Promise<Answers> {
  const host = await startHostUnderTest({ environment });
  try {
    const kibana = kibanaClient(host.url);
    const recommended = await kibana.post<RecommendationsResponse>(ROUTES.recommendations, {});
    const shipped = await kibana.get<DataSourcesResponse>(ROUTES.dataSources);
    return { jobs: recommended.body.jobs, next: shipped.body.next ?? [] };
  } finally {
    await host.close();
  }
}

/** What an integration's data is short of, in the environments that it is taken from, for jobs that were promised. */
interface Shortcomings {
  /** No document of the kind that the job selects. */
  documents?: string[];
  /** Documents, but no index that maps an influencer of the job. */
  influencers?: string[];
}

const LOG_CATEGORIES = 'ml_job_picker_log_categories_by_dataset';
const DENIES = 'high_count_network_denies';

/**
 * Integrations with data, of those that are alike only one; of those without shortcomings the environments have all that was
 * promised for.
 */
const INTEGRATIONS_WITH_DATA: Array<[string, Shortcomings]> = [
  ['windows', {}],
  ['system', {}],
  [
    'endpoint',
    {
      documents: [
        LOG_CATEGORIES,
        'pad_linux_high_count_privileged_process_events_by_user_ea',
        'pad_linux_rare_process_executed_by_user_ea',
        'v3_windows_rare_user_runas_event_ea',
      ],
    },
  ],
  ['gcp', { documents: [DENIES] }],
  ['cisco_asa', { documents: [LOG_CATEGORIES] }],
  ['panw', { documents: [LOG_CATEGORIES], influencers: [DENIES] }],
  ['aws', {}],
  ['okta', {}],
  ['network_traffic', { documents: ['v3_windows_rare_metadata_process_ea'] }],
];

describe('what an integration is promised to bring, and what its data brings', () => {
  let beats: Environment;
  let before: Answers;

  beforeAll(async () => {
    beats = await loadEnvironment('beats');
    before = await answersIn(beats);
  });

  function gainOf(packageName: string): OnboardingGain {
    const gain = before.next.find((candidate) => candidate.package === packageName);
    if (!gain) throw new Error(`${packageName} is not among the next ones`);
    return gain;
  }

  function familyOf(jobId: string): string {
    return before.jobs.find(({ id }) => id === jobId)?.family ?? jobId;
  }

  it.each(INTEGRATIONS_WITH_DATA)(
    'is the same for %s, but for what the environments lack',
    async (packageName, lacking) => {
      const gain = gainOf(packageName);
      const after = await answersIn(withIndices(beats, await dataOfIntegration(packageName)));
      const outcome = (id: string) => outcomeOf(after.jobs.find((job) => job.id === id));
      const promised = gain.jobs.map(({ id }) => ({ id, outcome: outcome(id) }));
      const idsOf = (wanted: Outcome) => promised.flatMap(({ id, outcome: is }) => (is === wanted ? id : []));

      expect({
        documents: idsOf('no documents').sort(),
        influencers: idsOf('influencer unmapped').sort(),
      }).toEqual({
        documents: [...(lacking.documents ?? [])].sort(),
        influencers: [...(lacking.influencers ?? [])].sort(),
      });
      expect(idsOf('other')).toEqual([]);
      const families = new Set(gain.jobs.map(({ id }) => familyOf(id)));
      expect(newlyReady(before.jobs, after.jobs).filter((family) => !families.has(family))).toEqual([]);
      // What has been brought is not offered again.
      const again = after.next.find((candidate) => candidate.package === packageName)?.jobs ?? [];
      expect(again.map(({ id }) => id).sort()).toEqual(idsOf('no documents').sort());
    }
  );

  it('is largest for the first one', () => {
    const [first, ...others] = before.next;
    const size = ({ goals, pairs, jobs }: OnboardingGain) => [goals.length, pairs.length, jobs.length];
    for (const other of others)
      expect(compareLists(size(other), size(first ?? other))).toBeLessThanOrEqual(0);
    expect(first?.package).toBe('windows');
  });
});

type Outcome = 'ready' | 'no documents' | 'influencer unmapped' | 'other';

function outcomeOf(job: Recommendation | undefined): Outcome {
  const reason = job?.reasons[0];
  if (job?.state === 'ready') return 'ready';
  if (job?.state === 'needs_data' && !job.evidence) return 'no documents';
  const isOfInfluencer =
    reason?.code === 'field_missing' && reason.unmapped && !job?.requiredFields.includes(reason.field);
  return job?.state === 'limited' && isOfInfluencer ? 'influencer unmapped' : 'other';
}

/** Families of which nothing that is current worked, and of which something became ready for lack of nothing else. */
function newlyReady(before: readonly Recommendation[], after: readonly Recommendation[]): string[] {
  const isCurrent = ({ generation }: Recommendation) => generation.replacedBy.length === 0;
  const working = before.filter(
    (job) => isCurrent(job) && ['ready', 'limited', 'active'].includes(job.state)
  );
  const worked = new Set(working.map(({ family }) => family));
  const lacked = new Set(before.filter(({ state }) => state === 'needs_data').map(({ id }) => id));
  return after
    .filter((job) => isCurrent(job) && job.state === 'ready' && lacked.has(job.id) && !worked.has(job.family))
    .map(({ family }) => family);
}

function compareLists(a: readonly number[], b: readonly number[]): number {
  const differing = a.findIndex((value, position) => value !== b[position]);
  return differing < 0 ? 0 : (a[differing] ?? 0) - (b[differing] ?? 0);
}
