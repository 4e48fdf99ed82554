import type { JobsRequest, JobRule } from '../../common/api/jobs';
import { ROUTES } from '../../common/api/routes';
import { fakeHttp, type FakeHttp } from './fake_http';
import { installedJob, jobsResponse, LOGIN_HOUR, NOW_MS, RARE_PROCESS } from './fixtures';
import { alertRulesResponse } from './result_fixtures';

export const PREVIEW = 'POST /internal/ml/alerting/preview';
export const CREATE_RULE = 'POST /api/alerting/rule';
export const CREATED_ID = 'new-rule';
export const DELETE_RULE = `DELETE /api/alerting/rule/${CREATED_ID}`;
export const CONNECTORS = 'GET /api/actions/connectors';
export const ALERT_RULES = `GET ${ROUTES.alertRules}`;

/** Rights of somebody who may do all that the panel offers. */
export const ALL_ALERT_RIGHTS = {
  ml: { canCreateMlAlerts: true },
  actions: { show: true, execute: true },
  siemV5: { crud: true },
};

export const LOGIN_JOB = installedJob({ bucketSpanMs: 15 * 60e3, queryDelayMs: 60e3 });
export const PROCESS_JOB = installedJob({
  id: RARE_PROCESS.id,
  title: RARE_PROCESS.title,
  groups: ['security', 'linux'],
  bucketSpanMs: 3 * 3600e3,
  queryDelayMs: 60e3,
});

export function detectionRule(changes: Partial<JobRule> = {}): JobRule {
  return {
    ruleId: 'rule-1',
    name: 'Unusual hour for a user',
    status: 'disabled',
    jobIds: [LOGIN_HOUR.id],
    objectId: 'object-1',
    ...changes,
  };
}

/** A Kibana with two jobs that run, no rules, and three connectors. */
export function alertingKibana(rules: JobRule[] = []): FakeHttp {
  return fakeHttp({
    [`GET ${ROUTES.jobs}`]: ({ query }) =>
      jobsResponse([LOGIN_JOB, PROCESS_JOB], asksForRules(query) ? { rules, switches: [] } : {}),
    [ALERT_RULES]: () => alertRulesResponse(),
    [CONNECTORS]: () => [
      { id: 'mail', name: 'Mail', connector_type_id: '.email' },
      { id: 'chat', name: 'Chat', connector_type_id: '.slack' },
      { id: 'tickets', name: 'Tickets', connector_type_id: '.jira' },
    ],
    [PREVIEW]: () => ({
      count: 3,
      results: [{ timestamp: NOW_MS, score: 91, isInterim: false, jobIds: [LOGIN_HOUR.id] }],
    }),
    [CREATE_RULE]: ({ body }) => ({ id: CREATED_ID, name: nameIn(body) }),
    [DELETE_RULE]: () => undefined,
  });
}

function asksForRules(query: JobsRequest | undefined): boolean {
  return query?.rules === true;
}

function nameIn(body: unknown): unknown {
  return typeof body === 'object' && body !== null ? Reflect.get(body, 'name') : undefined;
}
