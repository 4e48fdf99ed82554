import type { PlannedJob, PlannedRule } from '../../common/activation/activation_plan';
import type { ActivationPlanResponse } from '../../common/api/activation_plan';
import type { DataSourcesResponse } from '../../common/api/data_sources';
import type { InstalledJob, JobsResponse } from '../../common/api/jobs';
import type { ReadinessResponse } from '../../common/api/readiness';
import type { Recommendation, RecommendationsResponse } from '../../common/api/recommendations';

import { DAY_MS } from '../../common/constants';
import type { JobEvidence } from '../../common/evidence/job_evidence';
import { readDataSelection } from '../../common/jobs/data_selection/read_data_selection';

export const NOW_MS = Date.UTC(2026, 2, 10, 12);
export const MEBIBYTE = 1024 * 1024;

export function recommendation(changes: Partial<Recommendation> = {}): Recommendation {
  return {
    id: 'auth_rare_hour_ea',
    datafeedId: 'datafeed-auth_rare_hour_ea',
    moduleId: 'security_auth',
    moduleTitle: 'Security: Authentication',
    title: 'Unusual Login Hour',
    description: 'Looks for logins at hours that are unusual for a user.',
    groups: ['security', 'authentication'],
    detectors: [{ function: 'time_of_day', by: 'user.name' }],
    requiredFields: ['user.name'],
    influencers: ['source.ip', 'host.name'],
    bucketSpan: '15m',
    indexPatterns: ['logs-*', 'winlogbeat-*'],
    fixedIndices: false,
    family: 'auth_rare_hour',
    selection: readDataSelection({ term: { 'event.category': 'authentication' } }),
    runtimeFields: [],
    timeField: '@timestamp',
    history: { minimumMs: 14 * DAY_MS, goodMs: 28 * DAY_MS, why: { code: 'daily_rhythm' } },
    origin: 'elastic',
    generation: { status: 'current', replacedBy: [], installedOlder: [], ruleIds: [] },
    mappings: [
      {
        tacticId: 'TA0001',
        techniqueId: 'T1078',
        source: 'installed_rule',
        rules: [{ ruleId: 'rule-1', name: 'Unusual hour for a user' }],
      },
    ],
    unplaced: [],
    state: 'ready',
    reasons: [
      {
        code: 'data_found',
        documents: 1200,
        perDay: 86,
        estimated: false,
        atLeast: false,
        lookbackDays: 14,
        indices: ['logs-*', 'winlogbeat-*'],
      },
    ],
    installed: false,
    cost: { memoryBytes: 128 * MEBIBYTE, source: 'module' },
    ...changes,
  };
}

export const RARE_PROCESS = recommendation({
  id: 'v3_rare_process_linux_ea',
  datafeedId: 'datafeed-v3_rare_process_linux_ea',
  moduleId: 'security_linux_v3',
  moduleTitle: 'Security: Linux',
  title: 'Rare Linux Process',
  family: 'rare_process_linux',
  description: '',
  detectors: [{ function: 'rare', by: 'process.name', partition: 'host.name' }],
  requiredFields: ['process.name', 'host.name'],
  mappings: [],
  state: 'needs_data',
  reasons: [
    {
      code: 'no_data',
      lookbackDays: 14,
      indices: ['logs-*'],
      demanded: { datasets: [], fields: [] },
      integrations: [],
    },
  ],
  cost: { memoryBytes: 1024 * MEBIBYTE, source: 'assumed' },
});

export const LOGIN_HOUR = recommendation();

/** The answer without evidence for the same jobs. */
export function recommendationsUnchecked(
  changes: Partial<RecommendationsResponse> = {}
): RecommendationsResponse {
  const answer = recommendations(changes);
  return {
    ...answer,
    evidence: 'omitted',
    jobs: answer.jobs.map((job) => ({ ...job, state: 'unknown', reasons: [{ code: 'not_checked' }] })),
  };
}

/** Documents of the two weeks before NOW_MS, a day without any among them. */
export function jobEvidence(changes: Partial<JobEvidence> = {}): JobEvidence {
  return {
    documents: 1200,
    perDay: 86,
    certainty: { kind: 'exact' },
    firstSeenMs: NOW_MS - 13.5 * DAY_MS,
    lastSeenMs: NOW_MS - 60e3,
    bucketMs: DAY_MS,
    buckets: [
      { startMs: NOW_MS - 3 * DAY_MS, documents: 500 },
      { startMs: NOW_MS - DAY_MS, documents: 700 },
    ],
    sources: [
      { id: 'system.auth', documents: 900 },
      { id: 'auditd.log', documents: 240 },
    ],
    otherDocuments: 60,
    fields: [
      { field: 'user.name', role: 'required', documents: 1200, fraction: 1, types: ['keyword'] },
      { field: 'source.ip', role: 'helpful', documents: 0, fraction: 0, types: [] },
      { field: 'host.name', role: 'helpful', documents: 540, fraction: 0.45, types: ['keyword', 'text'] },
    ],
    historyMs: 13.5 * DAY_MS,
    ...changes,
  };
}

export function recommendations(changes: Partial<RecommendationsResponse> = {}): RecommendationsResponse {
  return {
    jobs: [LOGIN_HOUR, RARE_PROCESS],
    rules: [{ ruleId: 'rule-1', name: 'Unusual hour for a user', status: 'enabled' }],
    warnings: [],
    partial: false,
    lookbackDays: 14,
    attackVersion: 19,
    kibanaAttackVersion: 19,
    evidence: 'asked',
    asOfMs: NOW_MS,
    ...changes,
  };
}

export function installedJob(changes: Partial<InstalledJob> = {}): InstalledJob {
  return {
    id: LOGIN_HOUR.id,
    title: LOGIN_HOUR.title,
    groups: ['security'],
    datafeedId: LOGIN_HOUR.datafeedId,
    indices: ['logs-*'],
    state: 'active',
    reasons: [{ code: 'running', documents: 500, latestRecordMs: NOW_MS }],
    jobState: 'opened',
    datafeedState: 'started',
    documents: 500,
    latestRecordMs: NOW_MS,
    realTime: true,
    memoryStatus: 'ok',
    memoryBytes: 2 * MEBIBYTE,
    memoryLimitBytes: 128 * MEBIBYTE,
    ...changes,
  };
}

/** Installed, but neither open nor started. */
export function stoppedJob(changes: Partial<InstalledJob> = {}): InstalledJob {
  return installedJob({
    state: 'blind',
    reasons: [{ code: 'job_not_open', jobState: 'closed', documents: 0 }],
    jobState: 'closed',
    datafeedState: 'stopped',
    documents: 0,
    latestRecordMs: undefined,
    ...changes,
  });
}

export function jobsResponse(jobs: InstalledJob[] = [], changes: Partial<JobsResponse> = {}): JobsResponse {
  return { jobs, warnings: [], asOfMs: NOW_MS, ...changes };
}

export function readiness(changes: Partial<ReadinessResponse> = {}): ReadinessResponse {
  return {
    checks: [
      { id: 'license', status: 'ok', type: 'trial' },
      { id: 'ml_available', status: 'ok' },
      { id: 'ml_view', status: 'ok' },
      { id: 'ml_activate', status: 'ok' },
    ],
    canActivate: true,
    asOfMs: NOW_MS,
    ...changes,
  };
}

export function dataSources(changes: Partial<DataSourcesResponse> = {}): DataSourcesResponse {
  return {
    sources: [
      {
        id: 'endpoint.events.process',
        dataset: 'endpoint.events.process',
        documents: 90_000,
        firstSeenMs: NOW_MS - 14 * 24 * 3600e3,
        lastSeenMs: NOW_MS - 60e3,
        integrationPackage: 'endpoint',
      },
    ],
    indexPattern: 'logs-*',
    lookbackDays: 14,
    asOfMs: NOW_MS,
    otherDocuments: 0,
    ...changes,
  };
}

/** A job that is to be created and started. */
export const ACTIVATION_ID = '0c8f2f3e-7a55-4c38-9f4c-6a4d6a9f2b11';

/** A job that is created and started. */
export function plannedJob(
  { id, datafeedId, title, cost }: Recommendation = LOGIN_HOUR,
  changes: Partial<PlannedJob> = {}
): PlannedJob {
  const body = {
    job: { job_id: id, custom_settings: { ml_job_picker_activation: ACTIVATION_ID } },
    datafeed: { datafeed_id: datafeedId, job_id: id, indices: ['logs-*'] },
  };
  return {
    jobId: id,
    datafeedId,
    title,
    indices: ['logs-*'],
    before: { installed: false },
    memoryBytes: cost.memoryBytes,
    chargedBytes: cost.memoryBytes + 10 * MEBIBYTE,
    steps: [
      {
        action: { kind: 'create', jobId: id, creates: 'job', body },
        requires: 'job_absent',
        undo: [{ kind: 'delete', jobId: id }],
      },
      {
        action: { kind: 'start', jobId: id, datafeedId, startMs: NOW_MS - 14 * DAY_MS },
        requires: 'job_with_datafeed',
        undo: [],
      },
    ],
    notes: [],
    ruleIds: [],
    ...changes,
  };
}

export function plannedRule(changes: Partial<PlannedRule> = {}): PlannedRule {
  return {
    ruleId: 'd4b73fa0-9d43-465e-b8bf-50230da6718b',
    name: 'Unusual Hour for a User to Logon',
    jobIds: [LOGIN_HOUR.id],
    status: 'not_installed',
    version: 3,
    steps: ['install', 'enable'],
    ...changes,
  };
}

export function activationPlan(
  jobs: PlannedJob[] = [plannedJob()],
  changes: Partial<ActivationPlanResponse> = {}
): ActivationPlanResponse {
  const addedBytes = jobs.reduce((sum, { chargedBytes }) => sum + chargedBytes, 30 * MEBIBYTE);
  const totalBytes = 2048 * MEBIBYTE;
  return {
    activationId: ACTIVATION_ID,
    jobs,
    rules: [],
    memory: {
      usedBytes: 0,
      addedBytes,
      afterBytes: addedBytes,
      totalBytes,
      nodes: [{ name: 'ml-0', maxBytes: totalBytes, usedBytes: 0, afterBytes: addedBytes }],
      lazyNodes: 0,
      waitingJobIds: [],
      verdict: 'fits',
    },
    obstacles: [],
    lookbackDays: 14,
    asOfMs: NOW_MS,
    warnings: [],
    ...changes,
  };
}
