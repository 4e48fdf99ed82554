import { loadEnvironment } from '../../../environments/load_environment';
import { builtInModules } from '../../../modules/built_in_modules';
import type { TestCluster } from '../../testing/stand_in_for_tests';
import { testCluster } from '../../testing/stand_in_for_tests';

/** Jobs that the incident is made for, with what each of them should name on top. */
const EXPECTED: Array<[job: string, influencers: Record<string, string>]> = [
  ['auth_high_count_logon_fails_ea', { 'user.name': 'svc-backup', 'source.ip': '198.51.100.66' }],
  ['suspicious_login_activity_ea', { 'host.name': 'dc-1', 'user.name': 'svc-backup' }],
  ['auth_rare_user_ea', { 'user.name': 'svc-helpdesk', 'source.ip': '198.51.100.66' }],
  ['v3_windows_anomalous_process_all_hosts_ea', { 'process.name': 'pwdump8.exe', 'host.name': 'dc-1' }],
  ['rare_destination_country', { 'destination.geo.country_name': 'Panama', 'source.ip': '10.0.1.21' }],
  ['ded_high_sent_bytes_destination_ip_ea', { 'destination.ip': '203.0.113.250', 'host.name': 'db-1' }],
  ['high_count_network_denies', { 'source.ip': '198.51.100.66' }],
];

let cluster: TestCluster;
beforeAll(async () => {
  const environment = await loadEnvironment('incident');
  const jobs = builtInModules().flatMap(({ jobs: templates, datafeeds }) =>
    templates
      .filter(({ id }) => EXPECTED.some(([name]) => name === id))
      .map(({ id, config }) => {
        const feed = datafeeds.find(({ config: { job_id: of } }) => of === id);
        return {
          job: { ...config, job_id: id },
          datafeed: {
            datafeed_id: `datafeed-${id}`,
            indices: ['logs-*'],
            query: Object(feed?.config).query ?? { match_all: {} },
          },
          state: 'closed' as const,
          processedToDaysAgo: 0.01,
        };
      })
  );
  cluster = await testCluster({ ...environment, jobs });
}, 60_000);
afterAll(() => cluster.close());

describe('the environment incident', () => {
  it.each(EXPECTED)('has a strong hit of %s in the last three days that names %j', async (job, expected) => {
    const { records } = await cluster.as('elastic').ml.getRecords({ job_id: job, size: 1 });
    const [top] = records;
    expect(top?.record_score).toBeGreaterThanOrEqual(75);
    expect(top?.timestamp).toBeGreaterThan(cluster.clock.now() - 3 * 86_400_000);
    const named = new Map(
      top?.influencers?.map(({ influencer_field_name: field, influencer_field_values: [value] }) => [
        field,
        value,
      ])
    );
    expect(Object.fromEntries(named)).toMatchObject(expected);
  });
});
