import type { CoverageJob } from '../../coverage/coverage_job';
import type { MappedPair } from '../../jobs/attack_mappings';
import type { ExportSource } from '../export_source';

const MEBIBYTE = 1024 * 1024;

/** A pair as a job's catalogue entry names it: `TA0006/T1110`, `TA0004`. */
export function mapped(key: string, changes: Partial<MappedPair> = {}): MappedPair {
  const [tacticId = '', techniqueId] = key.split('/');
  return {
    tacticId,
    ...(techniqueId === undefined ? {} : { techniqueId }),
    source: 'catalogue',
    rules: [],
    ...changes,
  };
}

/** A job that waits for its data, of a family of its own, read by nobody. */
export function exportJob(
  id: string,
  pairs: readonly string[],
  changes: Partial<CoverageJob> = {}
): CoverageJob {
  return {
    id,
    title: `Title of ${id}`,
    family: id,
    moduleId: 'security_test',
    state: 'needs_data',
    reasons: [{ code: 'no_index_pattern' }],
    installed: false,
    replacedBy: [],
    mappings: pairs.map((key) => mapped(key)),
    unplaced: [],
    rule: 'none',
    ruleIds: [],
    memory: { bytes: 16 * MEBIBYTE, source: 'module' },
    sources: [],
    ...changes,
  };
}

const JOBS: CoverageJob[] = [
  exportJob('auth_rare_user_ea', ['TA0001/T1078', 'TA0003/T1078', 'TA0001/T1078.002'], {
    title: '=Rare, "unusual" user; with %',
    family: 'auth_rare_user',
    state: 'active',
    reasons: [{ code: 'running', documents: 1_000 }],
    installed: true,
    rule: 'enabled',
    ruleIds: ['rule-user', 'rule-user-2'],
    memory: { bytes: 9_123_456, source: 'measured' },
  }),
  exportJob('auth_rare_user', ['TA0001/T1078'], {
    family: 'auth_rare_user',
    state: 'blind',
    reasons: [{ code: 'datafeed_not_started', datafeedState: 'stopped', documents: 0 }],
    installed: true,
    replacedBy: ['auth_rare_user_ea'],
  }),
  exportJob('unread_ea', ['TA0011/T1071.004', 'TA0011'], {
    state: 'active',
    reasons: [{ code: 'running', documents: 52_000 }],
    installed: true,
    rule: 'disabled',
    ruleIds: ['rule-dns'],
  }),
  exportJob('blind_ea', ['TA0005/T1562.001', 'TA0005/T1562'], {
    state: 'blind',
    reasons: [{ code: 'no_documents', indices: ['logs-*'] }],
    installed: true,
    rule: 'unknown',
  }),
  exportJob('ready_ea', ['TA0005/T1112', 'TA0001/T1078', 'TA0005'], {
    state: 'ready',
    rule: 'not_installed',
    ruleIds: ['rule-registry'],
    mappings: [
      mapped('TA0005/T1112', { source: 'rule_asset' }),
      mapped('TA0001/T1078'),
      mapped('TA0005', { source: 'job' }),
    ],
  }),
  exportJob('limited_ea', ['TA0002/T1059.001'], {
    state: 'limited',
    reasons: [{ code: 'field_sparse', field: 'user.name', fraction: 0.2, estimated: false }],
    mappings: [mapped('TA0002/T1059.001', { movedFrom: { tacticId: 'TA0002', techniqueId: 'T1086' } })],
  }),
  exportJob('needs_data_ea', ['TA0010/T1041']),
  exportJob('unknown_ea', ['TA0007/T1082'], { state: 'unknown', reasons: [{ code: 'not_checked' }] }),
  exportJob('unmapped_ea', []),
  exportJob('unplaced_ea', ['TA0040/T1489'], {
    unplaced: [
      {
        tacticId: 'TA0006',
        techniqueId: 'T9999',
        source: 'job',
        rules: [],
        why: { code: 'unknown_technique' },
      },
    ],
  }),
  exportJob('split_ea', ['TA0003/T1574.001']),
];

/** Every state and rule reading, twins, tactics alone, mappings that move, merge and have no place in v19, a job without any. */
export const EXPORT_SOURCE: ExportSource = {
  jobs: JOBS,
  rules: [
    { ruleId: 'rule-user', name: 'Rare user', status: 'enabled' },
    { ruleId: 'rule-user-2', name: '@Rare user, again', status: 'disabled' },
    { ruleId: 'rule-dns', name: 'DNS tunneling', status: 'disabled' },
    { ruleId: 'rule-registry', name: 'Registry', status: 'not_installed' },
  ],
  version: 18,
  takenMs: Date.UTC(2026, 8, 1, 12, 30, 15, 250),
  kibanaVersion: '9.4.0',
};
