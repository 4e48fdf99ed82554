import { range } from 'lodash';

import type { Environment, EnvironmentDocuments, EnvironmentJob } from '../../host/environments/environment';

const SCORE = { min: 0, max: 99.5 };
const USERS = { prefix: 'user-', size: 5 };

export function jobIdOf(position: number): string {
  return `watch_${String(position).padStart(3, '0')}`;
}

/**
 * `base` with so many closed security jobs and their results in place of its own jobs and data. The results are plain documents,
 * spread over five days that ended yesterday, so that nothing changes while a test looks.
 */
export function jobsWithResults(base: Environment, count: number): Environment {
  const ids = range(count).map(jobIdOf);
  return {
    ...base,
    indices: [
      {
        name: '.ml-anomalies-shared',
        kind: 'index',
        tier: 'data_hot',
        fromDaysAgo: 6,
        toDaysAgo: 1,
        timeField: 'timestamp',
        documents: ids.flatMap(resultsOf),
      },
    ],
    jobs: ids.map(installed),
    rules: [],
    alertRules: [],
  };
}

function installed(jobId: string): EnvironmentJob {
  return {
    job: {
      job_id: jobId,
      groups: ['security'],
      analysis_config: {
        bucket_span: '15m',
        detectors: [{ function: 'count', by_field_name: 'user.name' }],
        influencers: ['user.name', 'process.name'],
      },
      data_description: { time_field: '@timestamp' },
    },
    datafeed: { datafeed_id: `datafeed-${jobId}`, indices: ['logs-*'], query_delay: '97s' },
    state: 'closed',
  };
}

function resultsOf(jobId: string): EnvironmentDocuments[] {
  const common = { job_id: jobId, bucket_span: 900, is_interim: { oneOf: [false, true] } };
  return [
    { perDay: 24, fields: { ...common, result_type: 'bucket', anomaly_score: SCORE } },
    {
      perDay: 12,
      fields: {
        ...common,
        result_type: 'record',
        record_score: SCORE,
        detector_index: 0,
        function: 'count',
        by_field_name: 'user.name',
        by_field_value: USERS,
        actual: { min: 1000, max: 5000.5 },
        typical: { min: 1, max: 9.5 },
      },
    },
    ...['user.name', 'process.name'].map((field) => ({
      perDay: 10,
      fields: {
        ...common,
        result_type: 'influencer',
        influencer_score: SCORE,
        influencer_field_name: field,
        influencer_field_value: USERS,
      },
    })),
  ];
}
