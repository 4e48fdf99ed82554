import fc from 'fast-check';

import { arbitraryFacts, arbitraryInstalled } from '../../test/arbitraries/job_facts';
import { judgeJob } from './judge_job';
import type { ReasonCode } from './reason';
import { REASON_CATALOGUE } from './reason_catalogue';
import { factsFixture } from './testing/job_facts_fixture';

const facts = fc
  .tuple(arbitraryFacts, fc.option(arbitraryInstalled, { nil: undefined, freq: 2 }))
  .map(([ofData, installed]) => ({ ...ofData, installed }));

describe('REASON_CATALOGUE', () => {
  it('says which states a reason may decide', () => {
    fc.assert(
      fc.property(facts, (some) => {
        const { state, reasons } = judgeJob(some).verdict;
        const { effect, states } = REASON_CATALOGUE[reasons[0].code];
        expect([effect, states]).toEqual(['decides', expect.arrayContaining([state])]);
      }),
      { numRuns: 2000 }
    );
  });

  it('allows nothing that no job is ever told', () => {
    const deciding = new Map<ReasonCode, Set<string>>();
    const given = new Set<ReasonCode>();
    const samples = fc.sample(facts, { numRuns: 15_000, seed: 1 });
    for (const some of [...samples, factsFixture({ answer: undefined })]) {
      const { state, reasons } = judgeJob(some).verdict;
      const [{ code }] = reasons;
      deciding.set(code, (deciding.get(code) ?? new Set()).add(state));
      reasons.forEach((reason) => given.add(reason.code));
    }
    const told = Object.keys(REASON_CATALOGUE).map((code) => [
      code,
      given.has(code as ReasonCode),
      [...(deciding.get(code as ReasonCode) ?? [])].sort(),
    ]);
    const allowed = Object.entries(REASON_CATALOGUE).map(([code, { states }]) => [
      code,
      true,
      [...states].sort(),
    ]);
    expect(told).toEqual(allowed);
  });

  it('names a cause for whoever reads it', () => {
    for (const { cause } of Object.values(REASON_CATALOGUE)) expect(cause).toMatch(/^[A-Z].+\.$/);
  });
});
