import fc from 'fast-check';

import { compareGenerations, familyOf, generationOf } from './job_families';

describe('familyOf', () => {
  it.each([
    ['linux_rare_metadata_user', 'linux_rare_metadata_user'],
    ['v2_linux_anomalous_user_name_ecs', 'linux_anomalous_user_name'],
    ['v3_rare_process_by_host_windows_ea', 'rare_process_by_host_windows'],
    ['high-count-by-destination-country', 'high_count_by_destination_country'],
    ['high_coun_network_denies', 'high_count_network_denies'],
    ['packetbeat_dns_tunneling_ea', 'dns_tunneling'],
    ['rare_method_for_a_username_euid', 'rare_method_for_a_user_id'],
    ['somebodys_own_job', 'somebodys_own_job'],
    ['constructor', 'constructor'],
    ['', ''],
    ['_ea', '_ea'],
    ['v1_job', 'v1_job'],
  ])('of %s is %s', (jobId, family) => {
    expect(familyOf(jobId)).toBe(family);
  });

  it('is its own family', () => {
    fc.assert(
      // A name that is a version itself, such as `v2`, has nothing left once its marks are taken away.
      fc.property(fc.stringMatching(/^[a-u][a-z0-9_-]{0,40}$/), (jobId) => {
        const family = familyOf(jobId);
        expect(familyOf(`${family}_ea`)).toBe(familyOf(family));
        expect(familyOf(`v3_${family}`)).toBe(familyOf(family));
      })
    );
  });
});

describe('compareGenerations', () => {
  it('puts the generations of a family in the order in which they came', () => {
    const order = [
      'linux_anomalous_user_name_ecs',
      'v2_linux_anomalous_user_name_ecs',
      'v3_linux_anomalous_user_name_ecs',
      'v3_linux_anomalous_user_name',
      'v3_linux_anomalous_user_name_euid',
      'v3_linux_anomalous_user_name_ea',
    ];
    const sorted = [...order].reverse().sort((a, b) => compareGenerations(generationOf(a), generationOf(b)));
    expect(sorted).toEqual(order);
  });

  it.each([
    ['packetbeat_dns_tunneling_ea', 'dns_tunneling_ea'],
    ['rare-destination-country', 'rare_destination_country'],
    ['high_coun_network_denies', 'high_count_network_denies'],
    [
      'azure_activitylogs_rare_event_action_for_a_username_ea',
      'azure_activitylogs_rare_event_action_for_a_user_email_ea',
    ],
  ])('holds %s for older than %s', (older, newer) => {
    expect(compareGenerations(generationOf(older), generationOf(newer))).toBeLessThan(0);
    expect(compareGenerations(generationOf(newer), generationOf(older))).toBeGreaterThan(0);
  });

  it('is 0 for one id', () => {
    expect(compareGenerations(generationOf('v3_x_ea'), generationOf('v3_x_ea'))).toBe(0);
  });
});
