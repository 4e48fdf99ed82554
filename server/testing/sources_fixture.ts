import { moduleFixture } from '../../common/testing/module_fixture';
import type { Answer } from '../../common/evidence/answer';
import type { Sources } from '../services/sources';
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

/** A cluster where everything answers and the one job of the fixture module has data; parts can be replaced. */
export function sourcesFixture(parts: Partial<Sources> = {}): Sources {
  return {
    nowMs: NOW_MS,
    kibanaAttackVersion: 19,
    mlPluginPresent: true,
    license: () => answered({ type: 'trial', isActive: true, allowsMl: true }),
    mlCapabilities: () =>
      answered({ capabilities: ALL_CAPABILITIES, upgradeInProgress: false, mlFeatureEnabledInSpace: true }),
    mlInfo: () => answered({ defaultBytes: 2 ** 30, totalBytes: 2 ** 31, upgradeMode: false }),
    modules: () => Promise.resolve({ problems: [], modules: [moduleFixture({})] }),
    installedJobs: () => answered([]),
    jobStats: () => answered({ jobs: new Map(), datafeeds: new Map() }),
    installedRules: () => answered([]),
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
