import { pairKey } from '../catalogue/attack/attack_pair';
import { buildCoverage } from './build_coverage';
import type { CoverageJob } from './coverage_job';
import type { CoverageMode } from './coverage_mode';
import { snapshotOfCoverage } from './snapshot_of_coverage';
import { coverageJobFixture as job } from './testing/coverage_job_fixture';

function taken(jobs: readonly CoverageJob[], mode: CoverageMode = 'now') {
  return snapshotOfCoverage(buildCoverage(jobs, 18, mode), jobs, 1234);
}

it('keeps of each pair its state, and of its jobs, by id, what a comparison needs', () => {
  const jobs = [
    job('v3_dns', ['TA0011/T1071'], { family: 'dns', state: 'ready', rule: 'enabled' }),
    job('a', ['TA0011/T1071'], {
      state: 'blind',
      reasons: [{ code: 'job_failed' }, { code: 'not_checked' }],
    }),
  ];
  expect(taken(jobs)).toEqual({
    origin: 'picker',
    takenMs: 1234,
    version: 18,
    mode: 'now',
    pairs: [
      {
        tacticId: 'TA0011',
        techniqueId: 'T1071',
        state: 'blind',
        jobs: [
          { id: 'a', family: 'a', state: 'blind', reason: 'job_failed', rule: 'none' },
          { id: 'v3_dns', family: 'dns', state: 'ready', reason: 'not_checked', rule: 'enabled' },
        ],
      },
    ],
    unplaced: [],
  });
});

it("has pairs in the mode's state and jobs in their own", () => {
  expect(taken([job('a', ['TA0011'])], 'ready').pairs).toMatchObject([
    { tacticId: 'TA0011', state: 'active', jobs: [{ state: 'ready' }] },
  ]);
});

it('has pairs by key, unlike the coverage', () => {
  const { pairs } = taken([job('a', ['TA0043', 'TA0001/T1078', 'TA0001'])]);
  expect(pairs.map(pairKey)).toEqual(['TA0001', 'TA0001/T1078', 'TA0043']);
});

it('names each unplaced mapping once', () => {
  const why = { code: 'unknown_technique' as const };
  const unplaced = [
    { tacticId: 'TA0005', techniqueId: 'T9999', source: 'job' as const, rules: [], why },
    { techniqueId: 'T8888', source: 'job' as const, rules: [], why },
  ];
  expect(taken([job('a', [], { unplaced }), job('b', [], { unplaced })]).unplaced).toEqual([
    'T8888',
    'TA0005/T9999',
  ]);
});

it('has no outdated job that is not installed', () => {
  const jobs = [job('old', ['TA0011'], { replacedBy: ['new'] }), job('new', ['TA0011'])];
  expect(taken(jobs).pairs).toMatchObject([{ jobs: [{ id: 'new' }] }]);
});

it('has the job in the better state where two modules have one of the same id', () => {
  const twice = [job('a', ['TA0011'], { state: 'ready' }), job('a', ['TA0011'], { state: 'needs_data' })];
  for (const jobs of [twice, [...twice].reverse()]) {
    expect(taken(jobs).pairs).toMatchObject([{ state: 'ready', jobs: [{ id: 'a', state: 'ready' }] }]);
  }
});
