import { goalOrigin } from '../services/goal_origin';
import { goalOriginText } from './goal_origin_text';

it.each([
  ['ded_high_sent_bytes_destination_ip', 'the integration Data Exfiltration Detection'],
  ['gcp_audit_rare_error_code', "Kibana's module security_gcp_audit, from Kibana 9.3 on"],
  ['rare_destination_country', "Kibana's module security_network"],
  ['log_entry_rate', "Kibana's log analysis (module logs_ui_analysis)"],
  ['ml_job_picker_vpn_login_volume', 'ML Job Picker'],
])('says what %s comes with', (family, name) => {
  expect(goalOriginText(goalOrigin(family)).name).toBe(name);
});

it('knows where to get a package', () => {
  expect(goalOriginText(goalOrigin('pad_okta_rare_host_name_by_user')).path).toBe(
    '/app/integrations/detail/pad/overview'
  );
});
