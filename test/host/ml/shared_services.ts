import type { KibanaRequest, SavedObjectsClientContract } from '@kbn/core/server';
import type {
  AnomalySearchAnswer,
  DatafeedStats,
  JobStats,
  MlCapabilitiesResponse,
  MlInfoResponse,
  MlPluginSetup,
  Module,
} from '@kbn/ml-plugin/server';

import type { MlCapability } from './capabilities';
import type { DatafeedAnswer, JobAnswer } from './client/answers';
import { MlClient } from './client/ml_client';
import { readInfo } from './client/read_info';
import { MLPrivilegesUninitialized } from './errors';
import { assertAllowed, assertLicense } from './guards';
import { jobsSummary, type HostSummaryJob } from './jobs_summary';
import type { MlContext } from './ml_context';
import { getModule, listModules } from './module_store';
import { resolveCapabilities } from './resolve_capabilities';

type Provider<T> = (request: KibanaRequest, savedObjectsClient: SavedObjectsClientContract) => T;

/** The part of ML's contract that the host has: what the plugin under test may use, and a little more. */
export interface HostMlSetup extends MlPluginSetup {
  mlSystemProvider: Provider<{
    mlCapabilities(): Promise<MlCapabilitiesResponse>;
    mlInfo(): Promise<MlInfoResponse>;
    mlAnomalySearch(searchParams: object, jobIds: string[]): Promise<AnomalySearchAnswer>;
  }>;
  modulesProvider: Provider<{
    listModules(): Promise<Module[]>;
    getModule(moduleId: string): Promise<Module>;
  }>;
  jobServiceProvider: Provider<{ jobsSummary(jobIds?: string[]): Promise<HostSummaryJob[]> }>;
  anomalyDetectorsProvider: Provider<{
    jobs(jobId?: string): Promise<{ count: number; jobs: JobAnswer[] }>;
    jobStats(jobId?: string): Promise<{ count: number; jobs: JobStats[] }>;
    datafeeds(datafeedId?: string): Promise<{ count: number; datafeeds: DatafeedAnswer[] }>;
    datafeedStats(datafeedId?: string): Promise<{ count: number; datafeeds: DatafeedStats[] }>;
  }>;
}

/**
 * What ML returns from `setup` (x-pack/platform/plugins/shared/ml/server/shared_services). Each method throws as
 * described in `errors.ts` before ML has started, below the licence, or without the capability.
 */
export function createSharedServices(context: MlContext): HostMlSetup {
  const { internal } = context.core.elasticsearch;
  const full = async <T>(
    request: KibanaRequest,
    capability: MlCapability,
    run: (mlClient: MlClient) => Promise<T>
  ): Promise<T> => {
    await assertAllowed(context, request, { license: 'full', capabilities: [capability] });
    return run(new MlClient(context, request));
  };
  return {
    mlSystemProvider: (request) => ({
      mlCapabilities: async () => {
        if (!context.started) {
          throw new MLPrivilegesUninitialized();
        }
        await assertLicense(context, 'basic');
        return resolveCapabilities(context, request);
      },
      mlInfo: async () => {
        await assertAllowed(context, request, { license: 'basic', capabilities: [] });
        return readInfo(internal);
      },
      mlAnomalySearch: (searchParams, jobIds) =>
        full(request, 'canGetJobs', (mlClient) => mlClient.anomalySearch(searchParams, jobIds)),
    }),
    modulesProvider: (request, savedObjectsClient) => ({
      listModules: () =>
        full(request, 'canGetJobs', () => listModules(context.fileModules, savedObjectsClient)),
      getModule: (moduleId) =>
        full(request, 'canGetJobs', () => getModule(context.fileModules, savedObjectsClient, moduleId)),
    }),
    jobServiceProvider: (request) => ({
      jobsSummary: (jobIds) =>
        full(request, 'canGetJobs', (mlClient) => jobsSummary(mlClient, internal, jobIds)),
    }),
    anomalyDetectorsProvider: (request) => ({
      jobs: (jobId) =>
        full(request, 'canGetJobs', async (mlClient) => countedJobs(await mlClient.jobs(jobId))),
      jobStats: (jobId) =>
        full(request, 'canGetJobs', async (mlClient) => countedJobs(await mlClient.jobStats(jobId))),
      datafeeds: (id) =>
        full(request, 'canGetDatafeeds', async (mlClient) => countedDatafeeds(await mlClient.datafeeds(id))),
      datafeedStats: (id) =>
        full(request, 'canGetDatafeeds', async (mlClient) =>
          countedDatafeeds(await mlClient.datafeedStats(id))
        ),
    }),
  };
}

function countedJobs<T>(jobs: T[]): { count: number; jobs: T[] } {
  return { count: jobs.length, jobs };
}

function countedDatafeeds<T>(datafeeds: T[]): { count: number; datafeeds: T[] } {
  return { count: datafeeds.length, datafeeds };
}
