import type { AlertRulesResponse, AnomalyAlertRule, JobsHealthRule } from '../../common/api/alert_rules';
import type { AnomalyRecord, JobResults, ResultsResponse } from '../../common/api/results';
import { LOGIN_HOUR, NOW_MS } from './fixtures';

const HOUR_MS = 3600e3;
const QUARTER_MS = 15 * 60e3;

export function anomalyRecord(changes: Partial<AnomalyRecord> = {}): AnomalyRecord {
  return {
    jobId: LOGIN_HOUR.id,
    timeMs: NOW_MS - 5 * HOUR_MS,
    bucketSpanMs: QUARTER_MS,
    score: 82,
    interim: false,
    detectorIndex: 0,
    function: 'time_of_day',
    entities: [{ field: 'user.name', value: 'carol' }],
    influencers: [{ field: 'source.ip', value: '203.0.113.7' }],
    actual: [11_700],
    typical: [34_200],
    ...changes,
  };
}

export function jobResults(changes: Partial<JobResults> = {}): JobResults {
  const record = anomalyRecord({ jobId: changes.jobId ?? LOGIN_HOUR.id });
  return {
    jobId: LOGIN_HOUR.id,
    max: { score: record.score, timeMs: record.timeMs, interim: false },
    anomalies: 2,
    records: 5,
    timeline: [
      { timeMs: NOW_MS - 30 * HOUR_MS, score: 31, interim: false },
      { timeMs: NOW_MS - 6 * HOUR_MS, score: 82, interim: false },
    ],
    topEntities: [
      { field: 'user.name', value: 'carol', score: 82 },
      { field: 'source.ip', value: '203.0.113.7', score: 60 },
    ],
    topRecords: [record, anomalyRecord({ jobId: record.jobId, score: 54, timeMs: NOW_MS - 30 * HOUR_MS })],
    ...changes,
  };
}

export function resultsResponse(
  jobs: JobResults[] = [jobResults()],
  changes: Partial<ResultsResponse> = {}
): ResultsResponse {
  return {
    jobs,
    fromMs: NOW_MS - 7 * 24 * HOUR_MS,
    toMs: NOW_MS,
    intervalMs: 3 * HOUR_MS,
    threshold: 50,
    warnings: [],
    asOfMs: NOW_MS,
    ...changes,
  };
}

export function anomalyAlertRule(changes: Partial<AnomalyAlertRule> = {}): AnomalyAlertRule {
  return {
    id: 'alert-rule-1',
    name: 'Unusual logins',
    enabled: true,
    intervalMs: QUARTER_MS,
    connectors: 1,
    jobIds: [LOGIN_HOUR.id],
    groupIds: [],
    severity: 75,
    resultType: 'bucket',
    includeInterim: false,
    ...changes,
  };
}

export function jobsHealthRule(changes: Partial<JobsHealthRule> = {}): JobsHealthRule {
  return {
    id: 'health-rule-1',
    name: 'Health of ML jobs',
    enabled: true,
    intervalMs: 5 * 60e3,
    connectors: 0,
    includeJobIds: ['*'],
    includeGroupIds: [],
    excludeJobIds: [],
    excludeGroupIds: [],
    ...changes,
  };
}

export function alertRulesResponse(changes: Partial<AlertRulesResponse> = {}): AlertRulesResponse {
  return { anomalyRules: [], healthRules: [], warnings: [], asOfMs: NOW_MS, ...changes };
}
