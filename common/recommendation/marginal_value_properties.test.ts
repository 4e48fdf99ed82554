import fc from 'fast-check';

import { pairKey } from '../catalogue/attack/attack_pair';
import { JOB_STATES } from '../evidence/job_state';
import { lossWithout, works, type ValuedJob } from './marginal_value';
import { onboardingGains } from './onboarding_gains';
import { SPRAYING, VALID_ACCOUNTS, fedBy } from './testing/valued_jobs';

const FAILS = 'auth_high_count_logon_fails';
const OKTA = { package: 'okta', title: 'Okta' };
const AWS = { package: 'aws', title: 'AWS' };
const ENDPOINT = { package: 'endpoint', title: 'Elastic Defend' };
const ALL = [OKTA, AWS, ENDPOINT];

const noDatasets = () => [];

describe('lossWithout', () => {
  it('loses only what works, and never more than all', () => {
    fc.assert(
      fc.property(someValuedJobs(), (jobs) => {
        const working = jobs.filter(works);
        const workingIds = new Set(working.map(({ id }) => id));
        const allPairs = new Set(working.flatMap(({ mappings }) => mappings.map(pairKey)));
        for (const source of ['okta', 'aws']) {
          const { jobs: lost, pairs } = lossWithout(jobs, source);
          expect(lost.every(({ id }) => workingIds.has(id))).toBe(true);
          expect(pairs.every((pair) => allPairs.has(pairKey(pair)))).toBe(true);
        }
      })
    );
  });

  it('never loses the same job with two sources', () => {
    fc.assert(
      fc.property(someValuedJobs(), (jobs) => {
        const lost = ['okta', 'aws'].flatMap((source) => lossWithout(jobs, source).jobs.map(({ id }) => id));
        expect(new Set(lost).size).toBe(lost.length);
      })
    );
  });

  it('loses no pair or goal more when another working job comes in', () => {
    fc.assert(
      fc.property(someValuedJobs(), (jobs) => {
        const more = [...jobs, fedBy({ aws: 1 }, { id: 'new', family: FAILS, mappings: [SPRAYING] })];
        const before = lossWithout(jobs, 'okta');
        const after = lossWithout(more, 'okta');
        expect(before.pairs).toEqual(expect.arrayContaining(after.pairs));
        expect(before.goals).toEqual(expect.arrayContaining(after.goals));
        expect(before.jobs).toEqual(expect.arrayContaining(after.jobs));
      })
    );
  });

  it('does not depend on the order of the jobs', () => {
    fc.assert(
      fc.property(someValuedJobs(), (jobs) => {
        expect(lossWithout([...jobs].reverse(), 'okta')).toEqual(lossWithout(jobs, 'okta'));
      })
    );
  });
});

describe('onboardingGains', () => {
  it('never counts what works already, and leaves out what would add nothing', () => {
    fc.assert(
      fc.property(someValuedJobs(), (jobs) => {
        const working = jobs.filter(works);
        const workingIds = new Set(working.map(({ id }) => id));
        const covered = new Set(working.flatMap(({ mappings }) => mappings.map(pairKey)));
        for (const gain of onboardingGains(jobs, ALL, noDatasets)) {
          expect(gain.jobs).not.toEqual([]);
          expect(gain.jobs.some(({ id }) => workingIds.has(id))).toBe(false);
          expect(gain.pairs.some((pair) => covered.has(pairKey(pair)))).toBe(false);
        }
      })
    );
  });

  it('does not depend on the order of jobs and integrations', () => {
    fc.assert(
      fc.property(someValuedJobs(), (jobs) => {
        expect(onboardingGains([...jobs].reverse(), [...ALL].reverse(), noDatasets)).toEqual(
          onboardingGains(jobs, ALL, noDatasets)
        );
      })
    );
  });

  it('adds what would be lost again if the new source went silent', () => {
    fc.assert(
      fc.property(someValuedJobs(), (jobs) => {
        const [gain] = onboardingGains(jobs, [ENDPOINT], noDatasets);
        const onboarded = jobs.map((job): ValuedJob => {
          const fed =
            job.state === 'needs_data' && !job.outdated && job.wouldBeReadyWith.includes('endpoint');
          return fed ? { ...fedBy({ endpoint: 1 }, job), state: 'ready', otherDocuments: 0 } : job;
        });
        const { jobs: lost, pairs, goals } = lossWithout(onboarded, 'endpoint');
        expect({ lost, pairs, goals }).toEqual({
          lost: gain?.jobs ?? [],
          pairs: gain?.pairs ?? [],
          goals: gain?.goals ?? [],
        });
      })
    );
  });
});

/** Jobs of few families, pairs, sources and packages, so that they meet; ids are unique. */
function someValuedJobs(): fc.Arbitrary<ValuedJob[]> {
  return fc.uniqueArray(
    fc.record({
      id: fc.string({ minLength: 1, maxLength: 3 }),
      title: fc.string({ maxLength: 2 }),
      family: fc.constantFrom('auth_high_count_logon_fails', 'auth_rare_user', 'made_up', 'other'),
      outdated: fc.boolean(),
      state: fc.constantFrom(...JOB_STATES),
      mappings: fc.subarray([SPRAYING, VALID_ACCOUNTS, { tacticId: 'TA0006' }]),
      sources: fc.record({ okta: fc.nat(2), aws: fc.nat(2) }).map((documents) => fedBy(documents).sources),
      otherDocuments: fc.nat(1),
      wouldBeReadyWith: fc.subarray(['okta', 'aws', 'endpoint']),
    }),
    { selector: ({ id }) => id, maxLength: 8 }
  );
}
