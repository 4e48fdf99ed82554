import { KNOWN_MODULES } from '../catalogue/known_modules/known_modules';
import { ownModule } from '../catalogue/own_jobs/own_module';
import { profilesFromModules } from '../jobs/job_profile_from_module';
import { integrationsForJob, type IntegrationFit } from './integrations_for_job';

/**
 * Packages that feed a job, in the order of their names, and the jobs. `-field`: without a field that the job counts by;
 * `(a|b)`: made of what one of these packages ships.
 */
const FEEDS: ReadonlyArray<[packages: string, jobs: string]> = [
  [
    'endpoint, fortinet_fortigate, network_traffic, panw, suricata, zeek',
    `ded_high_sent_bytes_destination_geo_country_iso_code_ea
    ded_high_sent_bytes_destination_ip_ea ded_high_sent_bytes_destination_port_ea
    ded_high_sent_bytes_destination_region_name_ea`,
  ],
  [
    'endpoint',
    `ded_high_bytes_written_to_external_device_ea ded_rare_process_writing_to_external_device_ea
    ded_high_bytes_written_to_external_device_airdrop_ea lmd_high_count_remote_file_transfer_ea
    lmd_high_file_size_remote_file_transfer_ea lmd_rare_file_extension_remote_transfer_ea
    lmd_rare_file_path_remote_transfer_ea`,
  ],
  ['dga(endpoint|network_traffic)', 'dga_high_sum_probability_ea'],
  [
    'lmd(endpoint)',
    `lmd_high_mean_rdp_session_duration_ea lmd_high_var_rdp_session_duration_ea
    lmd_high_sum_rdp_number_of_processes_ea lmd_unusual_time_weekday_rdp_session_start_ea
    lmd_high_rdp_distinct_count_source_ip_for_destination_ea
    lmd_high_rdp_distinct_count_destination_ip_for_source_ea lmd_high_mean_rdp_process_args_ea`,
  ],
  [
    'auditd_manager, aws, azure, cisco_asa, cisco_ftd, endpoint, fortinet_fortigate, ' +
      'gcp, network_traffic, o365, okta, panw, pulse_connect_secure, suricata, sysmon_linux, system, windows, zeek',
    'log-entry-rate',
  ],
  [
    'auditd_manager -message, aws -message, azure -message, cisco_asa, cisco_ftd, endpoint, ' +
      'fortinet_fortigate, gcp -message, network_traffic -message, o365 -message, okta -message, panw, ' +
      'pulse_connect_secure, suricata -message, sysmon_linux, system, windows, zeek -message',
    'log-entry-categories-count',
  ],
  [
    'system, windows',
    `pad_windows_high_count_special_logon_events_ea
    pad_windows_high_count_special_privilege_use_events_ea
    pad_windows_high_count_group_management_events_ea
    pad_windows_high_count_user_account_management_events_ea
    pad_windows_rare_group_name_by_user_ea pad_windows_rare_device_by_user_ea
    pad_windows_rare_source_ip_by_user_ea pad_windows_rare_region_name_by_user_ea
    v3_windows_anomalous_service_ea v3_windows_rare_user_type10_remote_login_ea`,
  ],
  ['pad(system|windows)', 'pad_windows_rare_privilege_assigned_to_user_ea'],
  ['endpoint, sysmon_linux', 'pad_linux_high_count_privileged_process_events_by_user_ea'],
  ['endpoint, sysmon_linux -process.name', 'pad_linux_rare_process_executed_by_user_ea'],
  [
    'endpoint -process.command_line_entropy, pad(endpoint|sysmon_linux), ' +
      'sysmon_linux -process.command_line_entropy',
    'pad_linux_high_median_process_command_line_entropy_by_user_ea',
  ],
  [
    'okta',
    `pad_okta_spike_in_group_membership_changes_ea
    pad_okta_spike_in_user_lifecycle_management_changes_ea
    pad_okta_spike_in_group_privilege_changes_ea
    pad_okta_spike_in_group_application_assignment_changes_ea
    pad_okta_spike_in_group_lifecycle_changes_ea pad_okta_rare_source_ip_by_user_ea
    pad_okta_rare_region_name_by_user_ea pad_okta_rare_host_name_by_user_ea`,
  ],
  ['pad(okta)', 'pad_okta_high_sum_concurrent_sessions_by_user_ea'],
  [
    'problemchild(endpoint|system|windows)',
    `problem_child_rare_process_by_host_ea problem_child_high_sum_by_host_ea
    problem_child_rare_process_by_user_ea problem_child_rare_process_by_parent_ea
    problem_child_high_sum_by_user_ea problem_child_high_sum_by_parent_ea`,
  ],
  [
    'auditd_manager, aws, endpoint, o365, okta, panw, system, windows',
    `auth_rare_user_ea auth_high_count_logon_events_ea
    auth_high_count_logon_events_for_a_source_ip_ea auth_high_count_logon_fails_ea
    auth_rare_hour_for_a_user_ea auth_rare_source_ip_for_a_user_ea`,
  ],
  [
    'auditd_manager, aws -host.name, endpoint, o365, okta, panw -host.name, system, windows',
    'suspicious_login_activity_ea',
  ],
  [
    'azure',
    `azure_activitylogs_high_distinct_count_event_action_fail_ea
    azure_activitylogs_rare_event_action_for_a_city_ea
    azure_activitylogs_rare_event_action_for_a_country_ea
    azure_activitylogs_rare_event_action_for_a_user_email_ea
    azure_activitylogs_rare_event_action_on_failure_ea`,
  ],
  [
    'aws',
    `high_distinct_count_error_message rare_error_code rare_method_for_a_city
    rare_method_for_a_country rare_method_for_a_user_id_ea`,
  ],
  [
    'gcp',
    `gcp_audit_high_distinct_count_error_message_ea gcp_audit_rare_error_code_ea
    gcp_audit_rare_method_for_a_city_ea gcp_audit_rare_method_for_a_country_ea
    gcp_audit_rare_method_for_a_user_email_ea`,
  ],
  [
    'auditd_manager, endpoint, o365, okta, system, windows',
    'high_count_events_for_a_host_name_ea low_count_events_for_a_host_name_ea',
  ],
  [
    'auditd_manager, endpoint, sysmon_linux -process.name',
    `v3_linux_anomalous_network_activity_ea v3_linux_anomalous_process_all_hosts_ea
    v3_rare_process_by_host_linux_ea`,
  ],
  [
    'auditd_manager, endpoint, sysmon_linux',
    'v3_linux_anomalous_network_port_activity_ea v3_linux_anomalous_user_name_ea',
  ],
  [
    'auditd_manager, endpoint',
    `v3_linux_network_configuration_discovery_ea v3_linux_network_connection_discovery_ea
    v3_linux_rare_sudo_user_ea v3_linux_rare_user_compiler_ea
    v3_linux_system_information_discovery_ea v3_linux_system_process_discovery_ea
    v3_linux_system_user_discovery_ea`,
  ],
  [
    'auditd_manager, endpoint, network_traffic, sysmon_linux -process.name',
    'v3_linux_rare_metadata_process_ea',
  ],
  ['auditd_manager, endpoint, network_traffic -user.name, sysmon_linux', 'v3_linux_rare_metadata_user_ea'],
  ['network_traffic, windows, zeek', 'dns_tunneling_ea'],
  ['endpoint, network_traffic, suricata, windows, zeek', 'rare_dns_question_ea'],
  [
    'cisco_asa, cisco_ftd, endpoint, fortinet_fortigate, network_traffic, panw, suricata, zeek',
    'high_count_by_destination_country rare_destination_country',
  ],
  ['cisco_asa, cisco_ftd, fortinet_fortigate, gcp, panw, suricata, zeek', 'high_count_network_denies'],
  [
    'auditd_manager, cisco_asa, cisco_ftd, endpoint, fortinet_fortigate, gcp, network_traffic, panw, pulse_connect_secure, suricata, sysmon_linux, windows, zeek',
    'high_count_network_events',
  ],
  [
    'network_traffic',
    'packetbeat_rare_server_domain_ea packetbeat_rare_urls_ea packetbeat_rare_user_agent_ea',
  ],
  [
    'endpoint, system, windows',
    `v3_rare_process_by_host_windows_ea v3_windows_anomalous_process_all_hosts_ea
    v3_windows_anomalous_process_creation_ea v3_windows_anomalous_user_name_ea
    v3_windows_rare_user_runas_event_ea`,
  ],
  ['endpoint, windows', 'v3_windows_anomalous_network_activity_ea'],
  ['endpoint, system -process.working_directory, windows', 'v3_windows_anomalous_path_activity_ea'],
  ['windows', 'v3_windows_anomalous_script_ea v3_windows_rare_script_ea'],
  ['endpoint, network_traffic, windows', 'v3_windows_rare_metadata_process_ea'],
  ['endpoint, network_traffic -user.name, windows', 'v3_windows_rare_metadata_user_ea'],
  [
    'auditd_manager, endpoint, network_traffic, o365, okta, sysmon_linux, system, windows',
    'ml_job_picker_event_rate_by_device',
  ],
  [
    'cisco_asa, cisco_ftd, endpoint, fortinet_fortigate, panw, pulse_connect_secure, sysmon_linux, system, windows',
    'ml_job_picker_log_categories_by_dataset',
  ],
  ['cisco_asa, cisco_ftd, fortinet_fortigate, panw, pulse_connect_secure', 'ml_job_picker_vpn_login_volume'],
  ['cisco_asa, cisco_ftd, fortinet_fortigate, panw', 'ml_job_picker_vpn_traffic_by_user'],
];

const { profiles } = profilesFromModules([...KNOWN_MODULES, ownModule()]);

function described({ package: name, needs, fit, missingFields }: IntegrationFit): string {
  const sources = needs.length === 0 ? '' : `(${needs.join('|')})`;
  const missing = missingFields.map((field) => ` -${field}`).join('');
  return `${name}${sources}${missing}${fit === 'unsure' ? '?' : ''}`;
}

describe("the integrations of Elastic's jobs and our own", () => {
  const expected = new Map(
    FEEDS.flatMap(([packages, jobs]) => jobs.split(/\s+/).map((id) => [id, packages] as const))
  );

  it.each(profiles.map((profile) => [profile.id, profile] as const))('feed %s', (id, profile) => {
    expect(integrationsForJob(profile).map(described).sort().join(', ')).toBe(expected.get(id));
  });

  it('are listed for no other jobs', () => {
    expect([...expected.keys()].sort()).toEqual(profiles.map(({ id }) => id).sort());
  });

  it('leave no job without data that has all of its fields', () => {
    const starved = profiles.filter((profile) => integrationsForJob(profile)[0]?.fit !== 'full');
    expect(starved.map(({ id }) => id)).toEqual([]);
  });
});
