import type { EnvironmentFile } from '../../host/environments/environment_file';
import type { ExampleJob } from './example_job';
import type { ExpectedVerdict } from './situation';
import { source } from './source_of_documents';

type InstalledInFile = NonNullable<EnvironmentFile['jobs']>[number];

/** An installed job, and what is to be said of it. */
export interface RunningSituation {
  name: string;
  job: Pick<ExampleJob, 'reads'> & Partial<ExampleJob>;
  installed: Omit<InstalledInFile, 'job' | 'datafeed'> & {
    /** Members of the job that differ from the example. */
    more?: Record<string, unknown>;
    /** False: it has none. */
    datafeed?: boolean;
  };
  /** What the list of installed jobs says. */
  listed: ExpectedVerdict;
  /** What the list of all jobs says: the same, and where no documents came, how it is with the data. */
  recommended: ExpectedVerdict;
  /** Members that the first reason must have in the list of installed jobs. */
  because?: Record<string, unknown>;
  /** Why the list of all jobs does not say so yet; its test fails once it does. */
  defect?: string;
}

const NEVER = { term: { 'event.category': 'nothing_of_the_kind' } };
const DATA = { reads: 'fed' };
const NO_DATA = { reads: 'fed', query: NEVER };
const STARTED = { state: 'opened', datafeedState: 'started' } as const;

/** What the installed jobs read, and a node that has no room for a large one. */
export const RUNNING_CLUSTER: EnvironmentFile = {
  indices: [source('fed')],
  ml: { nodes: [{ name: 'ml-0', memoryBytes: 1024 ** 3 }] },
};

/** In a cluster where a look-back is over at once. */
export const SETTLED_SITUATIONS: RunningSituation[] = [
  {
    name: 'runs and has counted documents',
    job: DATA,
    installed: { ...STARTED, processedToDaysAgo: 0 },
    listed: ['active', 'running'],
    recommended: ['active', 'running'],
    because: { documents: expect.any(Number), latestRecordMs: expect.any(Number) },
  },
  {
    name: 'runs, but no document came',
    job: NO_DATA,
    installed: STARTED,
    listed: ['blind', 'no_documents'],
    recommended: ['blind', 'no_documents', 'no_data'],
    because: { indices: ['fed'] },
  },
  {
    name: 'runs near its memory limit',
    job: DATA,
    installed: { ...STARTED, processedToDaysAgo: 0, memoryStatus: 'soft_limit' },
    listed: ['active', 'running', 'memory_limited'],
    recommended: ['active', 'running', 'memory_limited'],
  },
  {
    name: 'runs at its memory limit',
    job: DATA,
    installed: { ...STARTED, processedToDaysAgo: 0, memoryStatus: 'hard_limit' },
    listed: ['blind', 'memory_limited', 'running'],
    recommended: ['blind', 'memory_limited', 'running'],
    because: { status: 'hard_limit', limitBytes: 16 * 1024 ** 2 },
  },
];

/** In a cluster where nothing goes on for minutes: what jobs are when it starts. */
export const UNDER_WAY_SITUATIONS: RunningSituation[] = [
  {
    name: 'is being deleted',
    job: DATA,
    installed: { state: 'closed', blocked: 'delete' },
    listed: ['blind', 'job_blocked'],
    recommended: ['blind', 'job_blocked'],
    because: { by: 'delete' },
  },
  {
    name: 'reads the past and has found documents',
    job: DATA,
    installed: { ...STARTED, processedToDaysAgo: 10 },
    listed: ['active', 'look_back_running'],
    recommended: ['active', 'look_back_running'],
    because: { documents: expect.any(Number), fraction: expect.closeTo(20 / 30, 1) },
  },
  {
    name: 'reads the past and has found nothing so far',
    job: DATA,
    installed: STARTED,
    listed: ['blind', 'no_documents_yet'],
    recommended: ['blind', 'no_documents_yet', 'data_found'],
  },
  {
    name: 'is closed',
    job: DATA,
    installed: { state: 'closed' },
    listed: ['blind', 'job_not_open'],
    recommended: ['blind', 'job_not_open', 'data_found'],
    because: { jobState: 'closed', documents: 0 },
  },
  {
    name: 'is closed, and there is nothing for it to read',
    job: NO_DATA,
    installed: { state: 'closed' },
    listed: ['blind', 'job_not_open'],
    recommended: ['blind', 'job_not_open', 'no_data'],
  },
  {
    name: 'is open with a stopped datafeed',
    job: DATA,
    installed: { state: 'opened', processedToDaysAgo: 5 },
    listed: ['blind', 'datafeed_not_started'],
    recommended: ['blind', 'datafeed_not_started', 'data_found'],
    because: { datafeedState: 'stopped', documents: expect.any(Number) },
  },
  {
    name: 'has no datafeed',
    job: DATA,
    installed: { state: 'opened', datafeed: false },
    listed: ['blind', 'no_datafeed'],
    recommended: ['blind', 'no_datafeed'],
  },
  {
    name: 'has failed',
    job: DATA,
    installed: { state: 'failed' },
    listed: ['blind', 'job_failed'],
    recommended: ['blind', 'job_failed'],
  },
  {
    name: 'waits for a node with room for it',
    job: DATA,
    installed: { state: 'opened', more: { analysis_limits: { model_memory_limit: '2gb' } } },
    listed: ['blind', 'waiting_for_node'],
    recommended: ['blind', 'waiting_for_node'],
    because: { explanation: expect.stringContaining('memory') },
  },
];

/** A closed job that somebody opens while it is looked at. */
export const OPENING_SITUATION: RunningSituation = {
  name: 'is being opened',
  job: DATA,
  installed: { state: 'closed' },
  listed: ['blind', 'job_opening'],
  recommended: ['blind', 'job_opening'],
};

/** The environment's jobs of these situations, by the ids of their modules' jobs. */
export function installedJobs(byId: ReadonlyMap<string, RunningSituation>): InstalledInFile[] {
  return [...byId].map(([id, { job, installed }]) => {
    const { more = {}, datafeed = true, ...rest } = installed;
    return {
      ...rest,
      job: {
        job_id: id,
        groups: ['security'],
        analysis_config: {
          bucket_span: '15m',
          detectors: [{ function: 'rare', by_field_name: 'process.name' }],
          influencers: ['host.name'],
        },
        analysis_limits: { model_memory_limit: '16mb' },
        data_description: { time_field: '@timestamp' },
        ...more,
      },
      ...(datafeed
        ? {
            datafeed: {
              datafeed_id: `datafeed-${id}`,
              indices: [job.reads],
              query: job.query ?? { term: { 'event.category': 'process' } },
            },
          }
        : {}),
    };
  });
}
