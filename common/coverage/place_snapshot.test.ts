import fc from 'fast-check';

import { arbitraryCoverageJobs } from '../../test/arbitraries/coverage_jobs';
import { attackMatrix } from '../catalogue/attack/attack_matrix';
import { pairKey } from '../catalogue/attack/attack_pair';
import { buildCoverage } from './build_coverage';
import type { CoverageSnapshot, SnapshotJob, SnapshotPair } from './coverage_snapshot';
import { placeSnapshot } from './place_snapshot';
import { snapshotOfCoverage } from './snapshot_of_coverage';
import { pairOfKey } from './testing/coverage_job_fixture';

function job(id: string, state: SnapshotJob['state']): SnapshotJob {
  return { id, family: id, state, rule: 'none' };
}

function pair(key: string, state: SnapshotPair['state'], more: Partial<SnapshotPair> = {}): SnapshotPair {
  return { ...pairOfKey(key), state, jobs: [], ...more };
}

function snapshot(pairs: SnapshotPair[], changes: Partial<CoverageSnapshot> = {}): CoverageSnapshot {
  return { origin: 'picker', version: 18, mode: 'now', pairs, unplaced: [], ...changes };
}

it('puts each pair where the other version has it', () => {
  const before = snapshot([pair('TA0005/T1562.004', 'ready'), pair('TA0011/T1071', 'active')], {
    name: 'mine',
  });
  const after = placeSnapshot(before, 19);
  expect(after.pairs.map(pairKey)).toEqual(['TA0011/T1071', 'TA0112/T1686']);
  expect(after).toMatchObject({ version: 19, name: 'mine', unplaced: [] });
});

it('makes one of pairs that come together: each job once, the best state', () => {
  const { pairs } = placeSnapshot(
    snapshot([
      pair('TA0005/T1562', 'blind', { jobs: [job('b', 'blind'), job('c', 'ready')] }),
      pair('TA0005/T1562.001', 'active', { jobs: [job('a', 'active'), job('b', 'blind')] }),
    ]),
    19
  );
  expect(pairs).toEqual([
    pair('TA0112/T1685', 'active', { jobs: [job('a', 'active'), job('b', 'blind'), job('c', 'ready')] }),
  ]);
});

it('keeps the highest score of marked pairs', () => {
  const marked = [
    pair('TA0005/T1562', 'marked', { score: 3 }),
    pair('TA0005/T1562.001', 'marked', { score: 7 }),
    pair('TA0011/T1071', 'marked'),
  ];
  expect(placeSnapshot(snapshot(marked, { origin: 'layer' }), 19).pairs).toEqual([
    pair('TA0011/T1071', 'marked'),
    pair('TA0112/T1685', 'marked', { score: 7 }),
  ]);
});

it('names what has no place, beside what had none before', () => {
  const placed = placeSnapshot(
    snapshot([pair('TA0005/T1610', 'active'), pair('TA0112', 'active'), pair('TA0042/T1683', 'ready')], {
      version: 19,
      unplaced: ['T0001^nowhere'],
    }),
    18
  );
  expect(placed.unplaced).toEqual(['T0001^nowhere', 'TA0042/T1683']);
  expect(placed.pairs.map(pairKey)).toEqual(['TA0005', 'TA0005/T1610']);
});

it('changes nothing within a version, and loses no job between versions', () => {
  fc.assert(
    fc.property(arbitraryCoverageJobs, (jobs) => {
      const taken = snapshotOfCoverage(buildCoverage(jobs, 18, 'now'), jobs, 1);
      expect(placeSnapshot(taken, 18)).toEqual(taken);
      const { pairs, unplaced } = placeSnapshot(taken, 19);
      expect(unplaced).toEqual([]);
      pairs.forEach((one) => expect(attackMatrix(19).has(one)).toBe(true));
      const idsOf = (all: readonly SnapshotPair[]) =>
        new Set(all.flatMap((one) => one.jobs.map(({ id }) => id)));
      expect(idsOf(pairs)).toEqual(idsOf(taken.pairs));
    })
  );
});
