import type { Recommendation } from '../../common/api/recommendations';
import { ROUTES } from '../../common/api/routes';
import { readDataSelection } from '../../common/jobs/data_selection/read_data_selection';
import type { FakeHttp } from './fake_http';
import { recommendation, recommendations } from './fixtures';
import { healthyKibana } from './render_with_context';

/** Jobs of goals in the catalogue, in several states, and what the catalogue doesn't know. */
function goalJob(family: string, title: string, changes: Partial<Recommendation> = {}): Recommendation {
  const id = `${family}_ea`;
  return recommendation({ id, datafeedId: `datafeed-${id}`, family, title, ...changes });
}

const NO_DATA: Partial<Recommendation> = {
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
};

/** Of the goals "Spike of failed logins"… */
export const FAILED_LOGINS = goalJob('auth_high_count_logon_fails', 'Spike in Failed Logons', {
  mappings: [{ tacticId: 'TA0006', techniqueId: 'T1110', source: 'catalogue', rules: [] }],
});

/** …"Spike of successful logins, overall or from one address"… */
export const LOGIN_SPIKE = goalJob('auth_high_count_logon_events', 'Spike in Logons', {
  state: 'active',
  reasons: [{ code: 'running', documents: 10 }],
});

export const LOGIN_SPIKE_OF_ADDRESS = goalJob(
  'auth_high_count_logon_events_for_a_source_ip',
  'Spike in Logons from an Address',
  { generation: { status: 'current', replacedBy: [], installedOlder: ['auth_old'], ruleIds: [] } }
);

/** …"Data hidden in DNS questions"… */
export const DNS_TUNNELING = goalJob('dns_tunneling', 'DNS Tunneling', {
  ...NO_DATA,
  requiredFields: ['dns.question.name'],
  mappings: [{ tacticId: 'TA0011', techniqueId: 'T1071.004', source: 'catalogue', rules: [] }],
});

/** …and "VPN logins unusually many or few". */
export const VPN_LOGINS = goalJob('ml_job_picker_vpn_login_volume', 'Unusual Number of VPN Logins', {
  moduleId: 'ml_job_picker',
  origin: 'picker',
  mappings: [],
  state: 'limited',
});

export const OUTDATED_FAILED_LOGINS = goalJob('auth_high_count_logon_fails', 'Old Spike in Failed Logons', {
  id: 'auth_high_count_logon_fails',
  generation: {
    status: 'outdated_twin',
    replacedBy: [FAILED_LOGINS.id],
    installedOlder: [],
    ruleIds: [],
  },
});

export const MADE_UP = goalJob('made_up', 'Made up', {
  moduleId: 'made_up_module',
  detectors: [{ function: 'rare', by: 'quagga.name' }],
  requiredFields: ['quagga.name'],
  description: '',
  groups: ['security'],
  mappings: [],
  selection: readDataSelection({ match_all: {} }),
  state: 'unknown',
  reasons: [{ code: 'no_index_pattern' }],
});

export const GOAL_JOBS: readonly Recommendation[] = [
  FAILED_LOGINS,
  LOGIN_SPIKE,
  LOGIN_SPIKE_OF_ADDRESS,
  DNS_TUNNELING,
  VPN_LOGINS,
  MADE_UP,
  OUTDATED_FAILED_LOGINS,
];

/** A Kibana that has these jobs. */
export function kibanaWithGoals(jobs: readonly Recommendation[] = GOAL_JOBS): FakeHttp {
  const http = healthyKibana();
  http.on(`POST ${ROUTES.recommendations}`, () => recommendations({ jobs: [...jobs] }));
  return http;
}
