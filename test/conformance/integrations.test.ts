import { profilesFromModules } from '../../common/jobs/job_profile_from_module';
import { integrationsForJob } from '../../common/recommendation/integrations_for_job';
import { readRealJson, realModules } from './real_data';

interface RuleWithIntegrations {
  rule_id: string;
  machine_learning_job_id: string[];
  integration: string[];
}

/** Packages that carry jobs. A rule names the one that its job comes with, whether or not it makes data for it. */
const CARRIERS = ['ded', 'dga', 'lmd', 'pad', 'problemchild'];

const NOT_PACKETBEAT = 'the job reads documents of the agent type packetbeat only';
const NEVER_DENIES = 'neither the sensor nor Packetbeat reports that traffic was denied';
const NO_START = 'flows of Packetbeat are of the types connection and end, never start';

/** Integrations that a rule names although their documents cannot match the query of the rule's job. */
const EXCEPTIONS: Record<string, Record<string, string>> = {
  dns_tunneling_ea: { endpoint: 'Elastic Defend does not resolve names to registered domains' },
  packetbeat_rare_urls_ea: { endpoint: NOT_PACKETBEAT },
  packetbeat_rare_user_agent_ea: { endpoint: NOT_PACKETBEAT },
  packetbeat_rare_server_domain_ea: { auditd_manager: NOT_PACKETBEAT, endpoint: NOT_PACKETBEAT },
  high_count_network_denies: { endpoint: NEVER_DENIES, network_traffic: NEVER_DENIES },
  v3_linux_anomalous_network_activity_ea: { network_traffic: NO_START },
  v3_linux_anomalous_network_port_activity_ea: { network_traffic: NO_START },
  v3_linux_anomalous_process_all_hosts_ea: { network_traffic: 'flows are no process events' },
  v3_linux_rare_user_compiler_ea: { network_traffic: NO_START },
  v3_windows_anomalous_service_ea: {
    endpoint: 'Elastic Defend reports installed services as 4697, not 7045',
  },
};

const { profiles } = profilesFromModules([...realModules('kibana-9.5'), ...realModules('fleet-9.5')]);
const rules = readRealJson<RuleWithIntegrations[]>('rules', 'ml_rules.json');

describe('the integrations of the real jobs', () => {
  it.each(profiles.map((profile) => [profile.id, profile] as const))('are known for %s', (_id, profile) => {
    expect(integrationsForJob(profile).filter(({ fit }) => fit === 'full')).not.toEqual([]);
  });

  it.each(profiles.map((profile) => [profile.id, profile] as const))(
    'are those of the rule on %s',
    (id, profile) => {
      const fits = integrationsForJob(profile);
      const ours = fits.flatMap((fit) => [fit.package, ...fit.needs]);
      const named = rules
        .filter((rule) => rule.machine_learning_job_id.includes(id))
        .flatMap(({ integration }) => integration)
        .filter((name) => !CARRIERS.includes(name));
      const missing = [...new Set(named)].filter((name) => !ours.includes(name)).sort();
      expect(missing).toEqual(Object.keys(EXCEPTIONS[id] ?? {}).sort());
    }
  );

  it('are named by rules for nearly all jobs', () => {
    const ids = new Set(rules.flatMap(({ machine_learning_job_id: jobIds }) => jobIds));
    expect(profiles).toHaveLength(105);
    expect(profiles.filter(({ id }) => ids.has(id)).length).toBeGreaterThan(100);
  });
});
