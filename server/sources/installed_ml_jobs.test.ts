import type { Datafeed, Job, JobStats, MlPluginSetup, MlSummaryJob } from '@kbn/ml-plugin/server';
import type { KibanaRequest, SavedObjectsClientContract } from '@kbn/core/server';

import { readInstalledJobs } from './installed_jobs';
import { readJobConfigs } from './job_configs';
import { readJobStats } from './job_stats';
import type { MlAccess } from './modules';

const summary: MlSummaryJob = {
  id: 'j',
  customSettings: { security_app_display_name: 'Title', ml_job_picker_activation: 'a-1' },
  groups: ['security'],
  jobState: 'opened',
  hasDatafeed: true,
  datafeedId: 'datafeed-j',
  datafeedIndices: ['logs-*'],
  awaitingNodeAssignment: false,
  auditMessage: { level: 'warning', text: 'Careful' },
  bucketSpanSeconds: 900,
};

const job: Job = { job_id: 'j', analysis_config: { detectors: [] }, finished_time: 7 };
const datafeed: Datafeed = { datafeed_id: 'datafeed-j', job_id: 'j', indices: [], max_empty_searches: 10 };
const stats: JobStats = {
  job_id: 'j',
  state: 'opened',
  data_counts: {
    processed_record_count: 9,
    missing_field_count: 2,
    bucket_count: 5,
    empty_bucket_count: 1,
    last_data_time: 8,
  },
  node: { name: 'ml-0' },
  open_time: '120s',
  assignment_explanation: '',
};

function access(parts: { summary?: MlSummaryJob; job?: Job; stats?: JobStats } = {}): MlAccess {
  const anomalyDetectors = {
    jobs: () => Promise.resolve({ count: 1, jobs: [parts.job ?? job] }),
    datafeeds: () => Promise.resolve({ count: 1, datafeeds: [datafeed] }),
    jobStats: () => Promise.resolve({ count: 1, jobs: [parts.stats ?? stats] }),
    datafeedStats: () => Promise.resolve({ count: 0, datafeeds: [] }),
  };
  const ml: Partial<MlPluginSetup> = {
    jobServiceProvider: () => ({ jobsSummary: () => Promise.resolve([parts.summary ?? summary]) }),
    anomalyDetectorsProvider: () => anomalyDetectors,
  };
  return {
    ml: ml as MlPluginSetup,
    request: {} as KibanaRequest,
    savedObjects: {} as SavedObjectsClientContract,
  };
}

it('reads from the summary which activation made a job, and its latest message', async () => {
  expect(await readInstalledJobs(access())).toMatchObject([
    { id: 'j', title: 'Title', activationId: 'a-1', message: 'Careful', messageLevel: 'warning' },
  ]);
  const [somebodyElses] = await readInstalledJobs(access({ summary: { ...summary, customSettings: {} } }));
  expect(somebodyElses?.activationId).toBeUndefined();
});

it('reads counters, and for how long a job has been open', async () => {
  const { jobs } = await readJobStats(access());
  expect(jobs.get('j')).toMatchObject({
    documents: 9,
    buckets: 5,
    emptyBuckets: 1,
    lastDataMs: 8,
    nodeName: 'ml-0',
    openForMs: 120_000,
    explanation: undefined,
  });
});

it('reads from configurations when a job was closed, and after how many empty searches it closes', async () => {
  const { jobs, datafeeds } = await readJobConfigs(access());
  expect(jobs.get('j')).toEqual({ analysisConfig: { detectors: [] }, finishedMs: 7, hasSavedModel: false });
  expect(datafeeds.get('datafeed-j')).toEqual({ maxEmptySearches: 10 });
});

it('takes a snapshot of the model for a sign that the job ran before', async () => {
  const { jobs } = await readJobConfigs(access({ job: { ...job, model_snapshot_id: '1700000000' } }));
  expect(jobs.get('j')?.hasSavedModel).toBe(true);
});
