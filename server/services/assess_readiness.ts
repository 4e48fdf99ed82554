import type { ReadinessCheck, ReadinessRequest, ReadinessResponse } from '../../common/api/readiness';
import { DEFAULT_LOOKBACK_DAYS } from '../../common/constants';
import type { Answer } from '../../common/evidence/answer';
import type { DataSourcesAnswer } from '../sources/data_sources';
import type { InstalledRule } from '../sources/installed_rules';
import type { JobStatsAnswer } from '../sources/job_stats';
import { missingCapabilities } from './missing_capabilities';
import { mlMemoryUse } from './ml_memory_use';
import type { LicenseFacts, MlCapabilities, Sources } from './sources';
import { walkChecks } from './walk_checks';

/**
 * The onboarding checklist. Each check stands alone: one that fails is `unknown` and leaves the others as they are. With `walk`
 * it goes on to jobs, results and notifications, for two more questions however many jobs there are.
 */
export async function assessReadiness(
  sources: Sources,
  { walk = false }: ReadinessRequest = {}
): Promise<ReadinessResponse> {
  const patterns = await sources.defaultIndexPattern();
  const askedStats = sources.jobStats();
  const askedRules = sources.installedRules();
  const [license, capabilities, forbidden, memory, data, rules, later] = await Promise.all([
    sources.license(),
    sources.mlCapabilities(),
    sources.forbiddenPatterns(patterns),
    checkMemory(sources, askedStats),
    sources.dataSources(patterns, DEFAULT_LOOKBACK_DAYS),
    checkRules(sources, askedRules),
    walk ? checkWalk(sources, askedStats, askedRules) : [],
  ]);
  const licenseCheck = checkLicense(license);
  const available = checkMlAvailable(sources.mlPluginPresent, capabilities);
  const rights = checkRights(rightsThatTell(licenseCheck, available, capabilities));
  const needed = [licenseCheck, available, ...rights];
  return {
    checks: [
      licenseCheck,
      available,
      ...rights,
      checkIndexRead(forbidden, patterns),
      memory,
      checkData(data, forbidden, patterns),
      rules,
      ...later,
    ],
    canActivate: needed.every(({ status }) => status === 'ok'),
    asOfMs: sources.nowMs,
  };
}

function checkLicense(answer: Answer<LicenseFacts>): ReadinessCheck {
  if (!answer.ok) return { id: 'license', status: 'unknown', failure: answer.failure };
  const { type, isActive, allowsMl } = answer.value;
  if (allowsMl && type !== undefined) return { id: 'license', status: 'ok', type };
  return { id: 'license', status: 'blocked', type: type ?? null, expired: type !== undefined && !isActive };
}

function checkMlAvailable(pluginPresent: boolean, answer: Answer<MlCapabilities>): ReadinessCheck {
  if (!pluginPresent) return { id: 'ml_available', status: 'blocked', why: 'plugin_missing' };
  if (!answer.ok) return { id: 'ml_available', status: 'unknown', failure: answer.failure };
  if (!answer.value.mlFeatureEnabledInSpace) {
    return { id: 'ml_available', status: 'blocked', why: 'hidden_in_space' };
  }
  if (answer.value.upgradeInProgress) return { id: 'ml_available', status: 'blocked', why: 'upgrade_mode' };
  return { id: 'ml_available', status: 'ok' };
}

/**
 * Without the licence, and while ML is switched off for everybody, ML grants nothing to anybody: then its answer says
 * nothing about the user's own rights.
 */
function rightsThatTell(
  license: ReadinessCheck,
  available: ReadinessCheck,
  capabilities: Answer<MlCapabilities>
): Answer<MlCapabilities> {
  if (license.status === 'blocked') {
    return { ok: false, failure: { cause: 'license', detail: 'ML grants no rights under this license' } };
  }
  if (available.status === 'blocked') {
    return { ok: false, failure: { cause: 'unavailable', detail: 'ML grants no rights while it is off' } };
  }
  return capabilities;
}

function checkRights(answer: Answer<MlCapabilities>): [ReadinessCheck, ReadinessCheck] {
  if (!answer.ok) {
    const { failure } = answer;
    return [
      { id: 'ml_view', status: 'unknown', failure },
      { id: 'ml_activate', status: 'unknown', failure },
    ];
  }
  const { capabilities } = answer.value;
  const mayView = capabilities.canGetJobs === true && capabilities.canGetDatafeeds === true;
  const missing = missingCapabilities(capabilities);
  return [
    { id: 'ml_view', status: mayView ? 'ok' : 'blocked' },
    missing.length === 0
      ? { id: 'ml_activate', status: 'ok' }
      : { id: 'ml_activate', status: 'blocked', missing },
  ];
}

function checkIndexRead(answer: Answer<string[]>, patterns: string[]): ReadinessCheck {
  if (!answer.ok) return { id: 'index_read', status: 'unknown', failure: answer.failure };
  const missing = answer.value;
  if (missing.length === 0) return { id: 'index_read', status: 'ok', patterns };
  const asked = patterns.filter((pattern) => !pattern.startsWith('-'));
  return {
    id: 'index_read',
    status: missing.length < asked.length ? 'warning' : 'blocked',
    patterns,
    missing,
  };
}

async function checkMemory(
  sources: Sources,
  askedStats: Promise<Answer<JobStatsAnswer>>
): Promise<ReadinessCheck> {
  const [info, nodes, stats] = await Promise.all([sources.mlInfo(), sources.mlNodes(), askedStats]);
  if (!info.ok) return { id: 'ml_memory', status: 'unknown', failure: info.failure };
  const used = mlMemoryUse(nodes, stats);
  if (!used.ok) return { id: 'ml_memory', status: 'unknown', failure: used.failure };
  const totalBytes = info.value.totalBytes;
  if (totalBytes === undefined) {
    const failure = { cause: 'unavailable' as const, detail: 'the cluster does not tell its ML memory' };
    return { id: 'ml_memory', status: 'unknown', failure };
  }
  const usedBytes = used.value;
  const status = totalBytes === 0 ? 'blocked' : usedBytes >= totalBytes ? 'warning' : 'ok';
  return { id: 'ml_memory', status, totalBytes, usedBytes };
}

/** Seeing nothing means "no data" only where the user could have seen it. */
function checkData(
  answer: Answer<DataSourcesAnswer>,
  forbidden: Answer<string[]>,
  patterns: string[]
): ReadinessCheck {
  if (!answer.ok) return { id: 'data', status: 'unknown', failure: answer.failure };
  const { sources: found, otherDocuments, failure } = answer.value;
  const documents = found.reduce((sum, source) => sum + source.documents, otherDocuments);
  if (documents > 0) return { id: 'data', status: 'ok', sources: found.length, documents };
  if (failure) return { id: 'data', status: 'unknown', failure };
  if (!forbidden.ok) return { id: 'data', status: 'unknown', failure: forbidden.failure };
  if (forbidden.value.length > 0) {
    const detail = `no right to read all of ${forbidden.value.join(', ')}`;
    return { id: 'data', status: 'unknown', failure: { cause: 'forbidden', detail } };
  }
  return { id: 'data', status: 'blocked', lookbackDays: DEFAULT_LOOKBACK_DAYS, patterns };
}

async function checkRules(
  sources: Sources,
  askedRules: Promise<Answer<InstalledRule[]>>
): Promise<ReadinessCheck> {
  const [assets, installed] = await Promise.all([sources.ruleAssets(), askedRules]);
  if (!assets.ok) return { id: 'rules_package', status: 'unknown', failure: assets.failure };
  if (assets.value.length > 0) return { id: 'rules_package', status: 'ok', mlRules: assets.value.length };
  // Assets that the user may not see look like none.
  if (!installed.ok) return { id: 'rules_package', status: 'unknown', failure: installed.failure };
  return { id: 'rules_package', status: 'warning' };
}

async function checkWalk(
  sources: Sources,
  askedStats: Promise<Answer<JobStatsAnswer>>,
  askedRules: Promise<Answer<InstalledRule[]>>
): Promise<ReadinessCheck[]> {
  const [installed, stats, installedRules, alertRules] = await Promise.all([
    sources.installedJobs(),
    askedStats,
    askedRules,
    sources.alertRules(),
  ]);
  return walkChecks({ installed, stats, installedRules, alertRules, nowMs: sources.nowMs });
}
