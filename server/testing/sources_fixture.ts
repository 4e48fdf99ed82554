import { moduleFixture } from '../../common/testing/module_fixture';
import type { MlNodeUse } from '../../common/activation/plan_input';
import type { Answer } from '../../common/evidence/answer';
import type { Failure } from '../../common/evidence/failure';
import type { Sources } from '../services/sources';
import type { MlNodesAnswer } from '../sources/ml_nodes';
import { evidenceFixture, NOW_MS } from './evidence_fixture';

export { NOW_MS };

export function answered<T>(value: T): Promise<Answer<T>> {
  return Promise.resolve({ ok: true, value });
}

export function unanswered<T>(
  cause: 'license' | 'forbidden' | 'server_error',
  detail = 'no'
): Promise<Answer<T>> {
  return Promise.resolve({ ok: false, failure: { cause, detail } });
}

export function nodesAnswered(nodes: MlNodeUse[], lazyNodes = 0): Promise<MlNodesAnswer> {
  return Promise.resolve({ nodes: { ok: true, value: nodes }, lazyNodes: { ok: true, value: lazyNodes } });
}

/** As for a user whose ML rights are Kibana's alone. */
export function nodesUnanswered(cause: Failure['cause'] = 'forbidden'): Promise<MlNodesAnswer> {
  const failure = { cause, detail: 'no' };
  return Promise.resolve({ nodes: { ok: false, failure }, lazyNodes: { ok: false, failure } });
}

/** A cluster where everything answers and the one job of the fixture module has data; parts can be replaced. */
export function sourcesFixture(parts: Partial<Sources> = {}): Sources {
  return {
    nowMs: NOW_MS,
    userName: 'elastic',
    kibanaAttackVersion: 19,
    mlPluginPresent: true,
    license: () => answered({ type: 'trial', isActive: true, allowsMl: true }),
    mlCapabilities: () =>
      answered({ capabilities: ALL_CAPABILITIES, upgradeInProgress: false, mlFeatureEnabledInSpace: true }),
    mlInfo: () => answered({ defaultBytes: 2 ** 30, totalBytes: 2 ** 31, upgradeMode: false }),
    mlNodes: () => nodesAnswered([{ name: 'ml-0', maxBytes: 2 ** 31, usedBytes: 0 }]),
    modules: () => Promise.resolve({ problems: [], modules: [moduleFixture({})] }),
    installedJobs: () => answered([]),
    jobStats: () => answered({ jobs: new Map(), datafeeds: new Map() }),
    jobConfigs: () => answered({ jobs: new Map(), datafeeds: new Map() }),
    anomalies: () => answered({ timed_out: false, _shards: { total: 0, failed: 0 }, hits: { hits: [] } }),
    anomalyThreshold: () => Promise.resolve(50),
    installedRules: () => answered([]),
    alertRules: () => answered({ anomalyRules: [], healthRules: [] }),
    ruleAssets: () => answered([]),
    defaultIndexPattern: () => Promise.resolve(['logs-*']),
    forbiddenPatterns: () => answered([]),
    evidence: (questions) => Promise.resolve(evidenceFixture(questions)),
    installedIntegrations: () => answered([]),
    dataSources: () =>
      answered({ sources: [{ id: 'system.auth', dataset: 'system.auth', documents: 7 }], otherDocuments: 0 }),
    ...parts,
  };
}

const ALL_CAPABILITIES = {
  canGetJobs: true,
  canGetDatafeeds: true,
  canCreateJob: true,
  canCreateDatafeed: true,
  canOpenJob: true,
  canStartStopDatafeed: true,
  canPreviewDatafeed: true,
};
