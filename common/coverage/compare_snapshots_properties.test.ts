import fc from 'fast-check';

import { arbitraryCoverageJobs, SHARED_PAIRS } from '../../test/arbitraries/coverage_jobs';
import { pairKey } from '../catalogue/attack/attack_pair';
import { buildCoverage } from './build_coverage';
import { compareSnapshots } from './compare_snapshots';
import type { CoverageJob } from './coverage_job';
import { COVERAGE_MODES, type CoverageMode } from './coverage_mode';
import type { CoverageSnapshot } from './coverage_snapshot';
import { snapshotOfCoverage } from './snapshot_of_coverage';
import { pairOfKey } from './testing/coverage_job_fixture';

const RUNS = { numRuns: 300 };

function taken(jobs: readonly CoverageJob[], mode: CoverageMode): CoverageSnapshot {
  return snapshotOfCoverage(buildCoverage(jobs, 18, mode), jobs, 1);
}

function layer(keys: readonly string[]): CoverageSnapshot {
  const pairs = keys.map((key) => ({ ...pairOfKey(key), state: 'marked' as const, jobs: [] }));
  return { origin: 'layer', version: 18, mode: 'now', pairs, unplaced: [] };
}

describe('for any two snapshots', () => {
  const picker = fc
    .record({ jobs: arbitraryCoverageJobs, mode: fc.constantFrom(...COVERAGE_MODES) })
    .map(({ jobs, mode }) => taken(jobs, mode));
  const foreign = fc.uniqueArray(fc.constantFrom(...SHARED_PAIRS)).map((keys) => layer(keys));
  const any = fc.oneof({ weight: 4, arbitrary: picker }, { weight: 1, arbitrary: foreign });

  it('one is no different from itself', () => {
    fc.assert(
      fc.property(any, (one) => {
        expect(compareSnapshots(one, one).changes).toEqual([]);
        expect(compareSnapshots(one, structuredClone(one)).changes).toEqual([]);
      }),
      RUNS
    );
  });

  it('what one way is won is lost the other way, and all else is the same', () => {
    const swapped = { won: 'lost', lost: 'won', changed: 'changed' } as const;
    fc.assert(
      fc.property(any, any, (one, other) => {
        const forth = compareSnapshots(one, other);
        const back = compareSnapshots(other, one);
        expect(back.kept).toBe(forth.kept);
        expect(
          back.changes.map((change) => [pairKey(change), change.kind, change.before, change.after])
        ).toEqual(
          forth.changes.map((change) => [pairKey(change), swapped[change.kind], change.after, change.before])
        );
      }),
      RUNS
    );
  });

  it('every change is one of state, or has a cause', () => {
    fc.assert(
      fc.property(any, any, (one, other) => {
        for (const { before, after, causes } of compareSnapshots(one, other).changes) {
          expect(before !== after || causes.length > 0).toBe(true);
        }
      }),
      RUNS
    );
  });

  it('where both were taken now, every change has a cause, and each cause is said once', () => {
    fc.assert(
      fc.property(arbitraryCoverageJobs, arbitraryCoverageJobs, (one, other) => {
        for (const { causes } of compareSnapshots(taken(one, 'now'), taken(other, 'now')).changes) {
          expect(causes.length).toBeGreaterThan(0);
          expect(new Set(causes.map((cause) => JSON.stringify(cause))).size).toBe(causes.length);
        }
      }),
      RUNS
    );
  });

  it('pairs are changed, kept, or active in neither', () => {
    fc.assert(
      fc.property(any, any, (one, other) => {
        const { changes, kept } = compareSnapshots(one, other);
        const there = ({ pairs }: CoverageSnapshot) =>
          pairs.filter(({ state }) => state === 'active' || state === 'marked').length;
        expect(there(one)).toBe(kept + changes.filter(({ kind }) => kind === 'lost').length);
        expect(there(other)).toBe(kept + changes.filter(({ kind }) => kind === 'won').length);
      }),
      RUNS
    );
  });
});
