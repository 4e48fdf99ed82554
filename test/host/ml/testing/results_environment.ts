import type { Environment, EnvironmentDocuments, EnvironmentJob } from '../../environments/environment';
import { testEnvironment } from './test_environment';

/** Where the results of its jobs are. */
export const RESULTS_INDEX = '.ml-anomalies-custom-test';

/**
 * Two jobs with results and one that only space `soc` shows. The results are plain documents, evenly spread over five days
 * that ended yesterday: nothing has to run, and no document comes or goes while a test looks.
 */
export function resultsEnvironment(): Environment {
  const environment = testEnvironment();
  return {
    ...environment,
    indices: [
      ...environment.indices,
      {
        name: RESULTS_INDEX,
        kind: 'index',
        tier: 'data_hot',
        fromDaysAgo: 6,
        toDaysAgo: 1,
        timeField: 'timestamp',
        documents: [...resultsOf('logons', 900), ...resultsOf('hosts', 3600), ...resultsOf('elsewhere', 900)],
      },
    ],
    jobs: [
      installed('logons', '15m'),
      installed('hosts', '1h'),
      { ...installed('elsewhere', '15m'), spaces: ['soc'] },
      { job: jobOf('feedless', '15m'), state: 'closed' },
    ],
  };
}

function installed(jobId: string, bucketSpan: string): EnvironmentJob {
  return {
    job: jobOf(jobId, bucketSpan),
    datafeed: { datafeed_id: `datafeed-${jobId}`, indices: ['logs-*'] },
    state: 'closed',
  };
}

function jobOf(jobId: string, bucketSpan: string): EnvironmentJob['job'] {
  return {
    job_id: jobId,
    groups: ['watched'],
    analysis_config: {
      bucket_span: bucketSpan,
      detectors: [{ function: 'count', by_field_name: 'user.name' }],
      influencers: ['user.name'],
    },
    data_description: { time_field: '@timestamp' },
  };
}

const SCORE = { min: 0, max: 99.5 };

function resultsOf(jobId: string, spanSeconds: number): EnvironmentDocuments[] {
  const common = { job_id: jobId, bucket_span: spanSeconds, is_interim: { oneOf: [false, false, true] } };
  const user = { prefix: 'user-', size: 4 };
  return [
    {
      perDay: 48,
      fields: { ...common, result_type: 'bucket', anomaly_score: SCORE, initial_anomaly_score: SCORE },
    },
    {
      perDay: 60,
      fields: {
        ...common,
        result_type: 'record',
        record_score: SCORE,
        initial_record_score: SCORE,
        detector_index: 0,
        function: 'count',
        function_description: 'count',
        by_field_name: 'user.name',
        by_field_value: user,
        actual: { min: 1000, max: 5000.5 },
        typical: { min: 1, max: 9.5 },
      },
    },
    {
      perDay: 40,
      fields: {
        ...common,
        result_type: 'influencer',
        influencer_score: SCORE,
        initial_influencer_score: SCORE,
        influencer_field_name: 'user.name',
        influencer_field_value: user,
      },
    },
  ];
}
