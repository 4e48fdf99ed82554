import type { CoverageResponse } from '../../common/api/coverage';
import { buildCoverage } from '../../common/coverage/build_coverage';
import type { CoverageJob } from '../../common/coverage/coverage_job';
import { MEBIBYTE, NOW_MS } from './fixtures';

/** A ready job that names T1078 under Initial Access and is read by a rule that is not installed. */
export function coverageJob(changes: Partial<CoverageJob> = {}): CoverageJob {
  return {
    id: 'auth_rare_hour_ea',
    title: 'Unusual Login Hour',
    family: 'auth_rare_hour',
    moduleId: 'security_auth',
    state: 'ready',
    reasons: [
      {
        code: 'data_found',
        documents: 1200,
        perDay: 86,
        estimated: false,
        atLeast: false,
        lookbackDays: 14,
        indices: ['logs-*'],
      },
    ],
    installed: false,
    replacedBy: [],
    mappings: [
      {
        tacticId: 'TA0001',
        techniqueId: 'T1078',
        source: 'rule_asset',
        rules: [{ ruleId: 'rule-1', name: 'Unusual hour for a user' }],
      },
    ],
    unplaced: [],
    rule: 'not_installed',
    ruleIds: ['rule-1'],
    memory: { bytes: 128 * MEBIBYTE, source: 'module' },
    sources: [{ name: 'system', seen: true }],
    ...changes,
  };
}

/** Runs and sees data, names DNS under Command and Control, is read by an enabled rule. */
export const DNS_TUNNELING = coverageJob({
  id: 'packetbeat_dns_tunneling_ea',
  title: 'DNS Tunneling',
  family: 'dns_tunneling',
  moduleId: 'security_packetbeat',
  state: 'active',
  reasons: [{ code: 'running', documents: 52_000, latestRecordMs: NOW_MS - 60_000 }],
  installed: true,
  mappings: [
    {
      tacticId: 'TA0011',
      techniqueId: 'T1071.004',
      source: 'installed_rule',
      rules: [{ ruleId: 'rule-2', name: 'DNS tunneling' }],
    },
  ],
  rule: 'enabled',
  ruleIds: ['rule-2'],
  memory: { bytes: 16 * MEBIBYTE, source: 'measured' },
  sources: [{ name: 'network_traffic', seen: true }],
});

/** Lacks its data, names PowerShell under Execution; nobody knows a rule for it. */
export const RARE_SCRIPT = coverageJob({
  id: 'v3_windows_anomalous_script_ea',
  title: 'Unusual PowerShell Script',
  family: 'windows_anomalous_script',
  moduleId: 'security_windows_v3',
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
  mappings: [{ tacticId: 'TA0002', techniqueId: 'T1059.001', source: 'catalogue', rules: [] }],
  rule: 'none',
  ruleIds: [],
  memory: { bytes: 256 * MEBIBYTE, source: 'module' },
  sources: [{ name: 'windows', seen: false }],
});

export const COVERAGE_JOBS = [DNS_TUNNELING, coverageJob(), RARE_SCRIPT];

/** As `GET /coverage` answers for these jobs. */
export function coverageResponse(
  jobs: readonly CoverageJob[] = COVERAGE_JOBS,
  changes: Partial<CoverageResponse> = {}
): CoverageResponse {
  return {
    coverage: buildCoverage(jobs, changes.attackVersion ?? 18, 'now'),
    jobs: [...jobs],
    rules: [
      { ruleId: 'rule-1', name: 'Unusual hour for a user', status: 'not_installed' },
      { ruleId: 'rule-2', name: 'DNS tunneling', status: 'enabled' },
    ],
    warnings: [],
    partial: false,
    lookbackDays: 14,
    attackVersion: 18,
    kibanaAttackVersion: 18,
    kibanaVersion: '9.4.0',
    asOfMs: NOW_MS,
    ...changes,
  };
}
