import { Client } from '@elastic/elasticsearch';

import type { HostUnderTest } from '../../harness/running_host';

export interface JobTruth {
  jobState: string;
  datafeedState?: string;
  datafeedId?: string;
  indices: string[];
  documents: number;
}

/** What Elasticsearch itself says about its jobs, whatever any page thinks. */
export interface ClusterTruth {
  jobs(): Promise<Map<string, JobTruth>>;
  /** Charged by jobs and native code on all ML nodes, bytes. */
  chargedBytes(): Promise<number>;
  deleteJob(jobId: string): Promise<void>;
  /** As somebody else would, outside of every page. */
  closeJob(jobId: string): Promise<void>;
  close(): Promise<void>;
}

export function clusterTruth(host: HostUnderTest): ClusterTruth {
  const client = new Client({
    node: host.elasticsearch.url,
    auth: { username: 'kibana_system', password: 'changeme' },
  });
  return {
    jobs: async () => {
      const [stats, feeds, feedStats] = await Promise.all([
        client.ml.getJobStats(),
        client.ml.getDatafeeds(),
        client.ml.getDatafeedStats(),
      ]);
      return new Map(
        stats.jobs.map((job) => {
          const feed = feeds.datafeeds.find(({ job_id: owner }) => owner === job.job_id);
          const state = feedStats.datafeeds.find(({ datafeed_id: id }) => id === feed?.datafeed_id)?.state;
          const truth: JobTruth = {
            jobState: job.state,
            ...(state === undefined ? {} : { datafeedState: state }),
            ...(feed === undefined ? {} : { datafeedId: feed.datafeed_id }),
            indices: feed?.indices ?? [],
            documents: job.data_counts.processed_record_count,
          };
          return [job.job_id, truth] as const;
        })
      );
    },
    chargedBytes: async () => {
      const { nodes } = await client.ml.getMemoryStats();
      return Object.values(nodes).reduce((sum, { mem }) => {
        const ml = mem.ml;
        return sum + Number(ml.native_code_overhead_in_bytes) + Number(ml.anomaly_detectors_in_bytes);
      }, 0);
    },
    deleteJob: async (jobId) => void (await client.ml.deleteJob({ job_id: jobId, force: true })),
    closeJob: async (jobId) => {
      await client.ml.stopDatafeed({ datafeed_id: `datafeed-${jobId}`, force: true });
      await client.ml.closeJob({ job_id: jobId, force: true });
    },
    close: () => client.close(),
  };
}
