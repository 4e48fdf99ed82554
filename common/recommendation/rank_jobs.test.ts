import fc from 'fast-check';

import { JOB_STATES } from '../evidence/job_state';
import { rankJobs, type Rankable } from './rank_jobs';

function job(id: string, state: Rankable['state'], documents = 0): Rankable {
  return {
    id,
    title: id,
    outdated: false,
    state,
    reasons: [{ code: 'data_found', documents, atLeast: false, lookbackDays: 14, indices: [] }],
  };
}

describe('rankJobs', () => {
  it('puts what would work first, and there what sees more', () => {
    const ranked = rankJobs([
      job('needs', 'needs_data'),
      job('active', 'active', 9),
      job('few', 'ready', 1),
      job('many', 'ready', 5),
      job('unknown', 'unknown'),
    ]);
    expect(ranked.map(({ id }) => id)).toEqual(['many', 'few', 'active', 'unknown', 'needs']);
  });

  it('puts a job that a newer one outdates after all others', () => {
    const ranked = rankJobs([{ ...job('old', 'ready', 9), outdated: true }, job('new', 'needs_data')]);
    expect(ranked.map(({ id }) => id)).toEqual(['new', 'old']);
  });

  it('does not depend on the order it is given', () => {
    const jobs = fc.uniqueArray(
      fc.record({ id: fc.string(), state: fc.constantFrom(...JOB_STATES), documents: fc.nat(3) }),
      { selector: ({ id }) => id }
    );
    fc.assert(
      fc.property(jobs, (some) => {
        const given = some.map(({ id, state, documents }) => job(id, state, documents));
        expect(rankJobs([...given].reverse())).toEqual(rankJobs(given));
      })
    );
  });
});
