/** What brings the jobs of a family. */
export type GoalOrigin =
  /** A module of Kibana itself, of which some came only with a later version. */
  | { kind: 'kibana'; module: string; since?: string }
  | { kind: 'package'; packageName: string; title: string }
  /** A module of Kibana's log analysis. */
  | { kind: 'logs'; module: string }
  | { kind: 'picker' };

/** The first pattern that a family fits tells its origin; the last one takes all others. */
const ORIGINS: readonly (readonly [RegExp, GoalOrigin])[] = [
  [/^ml_job_picker_/, { kind: 'picker' }],
  [/^ded_/, { kind: 'package', packageName: 'ded', title: 'Data Exfiltration Detection' }],
  [/^dga_/, { kind: 'package', packageName: 'dga', title: 'Domain Generation Algorithm Detection' }],
  [/^lmd_/, { kind: 'package', packageName: 'lmd', title: 'Lateral Movement Detection' }],
  [/^pad_/, { kind: 'package', packageName: 'pad', title: 'Privileged Access Detection' }],
  [
    /^problem_child_/,
    { kind: 'package', packageName: 'problemchild', title: 'Living off the Land Attack Detection' },
  ],
  [/^log_entry_rate$/, { kind: 'logs', module: 'logs_ui_analysis' }],
  [/^log_entry_categories_/, { kind: 'logs', module: 'logs_ui_categories' }],
  [/^auth_|^suspicious_login_/, { kind: 'kibana', module: 'security_auth' }],
  [/^azure_activitylogs_/, { kind: 'kibana', module: 'security_azure_activitylogs', since: '9.3' }],
  [/^gcp_audit_/, { kind: 'kibana', module: 'security_gcp_audit', since: '9.3' }],
  [/_events_for_a_host_name$/, { kind: 'kibana', module: 'security_host' }],
  [/^windows_rare_script$/, { kind: 'kibana', module: 'security_windows_v3', since: '9.4' }],
  [/^windows_|_windows$/, { kind: 'kibana', module: 'security_windows_v3' }],
  [/^linux_|_linux$/, { kind: 'kibana', module: 'security_linux_v3' }],
  [/^packetbeat_/, { kind: 'kibana', module: 'security_packetbeat' }],
  [/_method_for_|_error_/, { kind: 'kibana', module: 'security_cloudtrail' }],
  [/^/, { kind: 'kibana', module: 'security_network' }],
];

/**
 * Where a family that this Kibana has no job of would come from (kibana x-pack/platform/plugins/shared/ml/server/models/
 * data_recognizer/modules; elastic/integrations packages).
 */
export function goalOrigin(family: string): GoalOrigin {
  const [, origin] = ORIGINS.find(([pattern]) => pattern.test(family)) ?? [];
  if (origin === undefined) throw new Error(`No origin for the family ${family}`);
  return origin;
}
