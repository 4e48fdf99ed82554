import type { KibanaRequest } from '@kbn/core/server';

import { attackVersionOf } from '../../common/catalogue/attack/attack_version';
import { readAlertRules } from '../sources/alert_rules';
import { readAnomalyThreshold, searchAnomalies } from '../sources/anomaly_results';
import { ask } from '../sources/ask';
import { readDataSources } from '../sources/data_sources';
import { readDefaultIndexPattern } from '../sources/default_index_pattern';
import { readForbiddenPatterns } from '../sources/index_privileges';
import { readInstalledRules } from '../sources/installed_rules';
import { readInstalledJobs } from '../sources/installed_jobs';
import { readJobConfigs } from '../sources/job_configs';
import { readJobStats } from '../sources/job_stats';
import { readLicense } from '../sources/license';
import { readMlCapabilities } from '../sources/ml_capabilities';
import { readMlInfo } from '../sources/ml_limits';
import { readMlNodes } from '../sources/ml_nodes';
import { readModules } from '../sources/modules';
import { askEvidence } from '../sources/evidence/ask_evidence';
import { evidenceKey } from '../sources/evidence/evidence_runs';
import { readInstalledIntegrations } from '../sources/installed_integrations';
import { readRuleAssets } from '../sources/rule_assets';
import type { Sources } from '../services/sources';
import { abortSignal } from './abort_signal';
import type { PickerRequestHandlerContext, RouteDependencies } from './route_dependencies';

/**
 * The sources of one request, all bound to its user: `asCurrentUser`, the request's saved objects client, ML's
 * providers with the real request. Their Elasticsearch work ends when the browser goes away.
 */
export async function requestSources(
  context: PickerRequestHandlerContext,
  request: KibanaRequest,
  { ml, alerting, fleet, evidenceRuns, kibanaVersion }: RouteDependencies
): Promise<Sources> {
  const { elasticsearch, savedObjects, security, uiSettings } = await context.core;
  const client = elasticsearch.client.asCurrentUser;
  const signal = abortSignal(request);
  const user = security.authc.getCurrentUser();
  const access = { client, signal, secured: user !== null };
  const mlAccess = { ml, request, savedObjects: savedObjects.client };
  const nowMs = Date.now();
  return {
    nowMs,
    userName: user?.username,
    kibanaAttackVersion: attackVersionOf(kibanaVersion),
    mlPluginPresent: ml !== undefined,
    license: () => ask(async () => readLicense((await context.licensing).license)),
    mlCapabilities: () => ask(() => readMlCapabilities(mlAccess)),
    mlInfo: () => ask(() => readMlInfo(mlAccess)),
    mlNodes: () => readMlNodes(access),
    modules: () => readModules(mlAccess),
    installedJobs: () => ask(() => readInstalledJobs(mlAccess)),
    jobStats: () => ask(() => readJobStats(mlAccess)),
    jobConfigs: () => ask(() => readJobConfigs(mlAccess)),
    anomalies: (search, jobIds) => ask(() => searchAnomalies(mlAccess, search, jobIds)),
    anomalyThreshold: () => readAnomalyThreshold(uiSettings.client),
    installedRules: () => ask(() => readInstalledRules(alerting(), request)),
    alertRules: () => ask(() => readAlertRules(alerting(), request)),
    ruleAssets: () => ask(() => readRuleAssets(savedObjects.client)),
    defaultIndexPattern: () => readDefaultIndexPattern(uiSettings.client),
    forbiddenPatterns: (patterns) => ask(() => readForbiddenPatterns(access, patterns)),
    evidence: (questions, { refresh }) =>
      evidenceRuns.get(evidenceKey(user, questions), { signal, refresh }, (signalOfRun) =>
        askEvidence({ ...access, signal: signalOfRun }, questions, Date.now())
      ),
    installedIntegrations: () => ask(() => readInstalledIntegrations(fleet(), request)),
    dataSources: (patterns, lookbackDays) =>
      ask(() => readDataSources(access, patterns, lookbackDays, nowMs)),
  };
}
