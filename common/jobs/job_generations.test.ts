import fc from 'fast-check';

import { jobFamilies } from './job_generations';

describe('jobFamilies', () => {
  it('tells the current generation from installed older ones, and what a rule reads', () => {
    const [family, ...others] = jobFamilies({
      shipped: [{ moduleId: 'security_linux_v3', jobId: 'v3_linux_rare_sudo_user_ea' }],
      installedJobIds: ['linux_rare_sudo_user', 'v3_linux_rare_sudo_user'],
      rules: [{ ruleId: 'r', jobIds: ['v3_linux_rare_sudo_user'] }],
    });
    expect(others).toEqual([]);
    expect(family).toEqual({
      family: 'linux_rare_sudo_user',
      current: ['v3_linux_rare_sudo_user_ea'],
      jobs: [
        {
          jobId: 'v3_linux_rare_sudo_user_ea',
          moduleIds: ['security_linux_v3'],
          status: 'current',
          installed: false,
          ruleIds: [],
          replacedBy: [],
        },
        {
          jobId: 'v3_linux_rare_sudo_user',
          moduleIds: [],
          status: 'replaced',
          installed: true,
          ruleIds: ['r'],
          replacedBy: ['v3_linux_rare_sudo_user_ea'],
        },
        {
          jobId: 'linux_rare_sudo_user',
          moduleIds: [],
          status: 'replaced',
          installed: true,
          ruleIds: [],
          replacedBy: ['v3_linux_rare_sudo_user_ea'],
        },
      ],
    });
  });

  it('recommends the newer of two that are shipped side by side', () => {
    const [family] = jobFamilies({
      shipped: [
        { moduleId: 'siem_auditbeat', jobId: 'linux_anomalous_user_name_ecs' },
        { moduleId: 'security_linux', jobId: 'v2_linux_anomalous_user_name_ecs' },
      ],
      installedJobIds: [],
      rules: [],
    });
    expect(family?.current).toEqual(['v2_linux_anomalous_user_name_ecs']);
    expect(family?.jobs.map(({ status }) => status)).toEqual(['current', 'outdated_twin']);
  });

  it('takes what this Kibana ships for current, even if a newer one is installed', () => {
    const [family] = jobFamilies({
      shipped: [{ moduleId: 'ded-ml', jobId: 'ded_high_sent_bytes_destination_ip' }],
      installedJobIds: ['ded_high_sent_bytes_destination_ip_ea'],
      rules: [],
    });
    expect(family?.current).toEqual(['ded_high_sent_bytes_destination_ip']);
    expect(family?.jobs.map(({ status, replacedBy }) => [status, replacedBy])).toEqual([
      ['newer_than_shipped', []],
      ['current', []],
    ]);
  });

  it('names all modules that ship one id', () => {
    const shipped = ['a', 'b', 'a'].map((moduleId) => ({ moduleId, jobId: 'x' }));
    const [family] = jobFamilies({ shipped, installedJobIds: [], rules: [] });
    expect(family?.jobs).toMatchObject([{ jobId: 'x', moduleIds: ['a', 'b'], status: 'current' }]);
  });

  it("leaves somebody's own jobs alone", () => {
    const [family] = jobFamilies({ shipped: [], installedJobIds: ['mine'], rules: [] });
    expect(family).toMatchObject({ current: [], jobs: [{ status: 'unshipped', replacedBy: [] }] });
  });

  it('never loses or merges a job, and never recommends one that is older than another it recommends', () => {
    const jobId = fc
      .tuple(
        fc.constantFrom('', 'v2_', 'v3_'),
        fc.constantFrom('dns_tunneling', 'packetbeat_dns_tunneling', 'rare-x', 'rare_x'),
        fc.constantFrom('', '_ecs', '_euid', '_ea')
      )
      .map((parts) => parts.join(''));
    const shippedJob = fc.record({ moduleId: fc.constantFrom('m', 'n'), jobId });
    fc.assert(
      fc.property(fc.array(shippedJob), fc.array(jobId), fc.array(jobId), (shipped, installed, read) => {
        const families = jobFamilies({
          shipped,
          installedJobIds: installed,
          rules: [{ ruleId: 'r', jobIds: read }],
        });
        const listed = families.flatMap(({ jobs }) => jobs.map((job) => job.jobId));
        const given = new Set([...shipped.map((job) => job.jobId), ...installed, ...read]);
        expect(listed).toHaveLength(given.size);
        expect(new Set(listed)).toEqual(given);
        for (const { jobs, current } of families) {
          const isShipped = jobs.some(({ moduleIds }) => moduleIds.length > 0);
          expect(current.length > 0).toBe(isShipped);
          const firstOutdated = jobs.findIndex(({ status }) => status === 'outdated_twin');
          const lastCurrent = jobs.map(({ status }) => status).lastIndexOf('current');
          if (firstOutdated >= 0) expect(firstOutdated).toBeGreaterThan(lastCurrent);
        }
      })
    );
  });
});
