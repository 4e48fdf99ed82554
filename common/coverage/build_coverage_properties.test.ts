import fc from 'fast-check';

import { arbitraryCoverageJobs } from '../../test/arbitraries/coverage_jobs';
import { attackMatrix } from '../catalogue/attack/attack_matrix';
import { pairKey } from '../catalogue/attack/attack_pair';
import { ATTACK_VERSIONS } from '../catalogue/attack/attack_version';
import { JOB_STATES } from '../evidence/job_state';
import { buildCoverage } from './build_coverage';
import type { CoverageJob } from './coverage_job';
import { COVERAGE_MODES, type CoverageMode } from './coverage_mode';
import { COVERAGE_STATES, type CoverageState } from './coverage_state';

const RUNS = { numRuns: 200 };

/** State of a pair straight from the words: the best of all counted jobs that name it. */
function stateByHand(jobs: readonly CoverageJob[], key: string, mode: CoverageMode): CoverageState {
  const states = jobs
    .filter(({ installed, replacedBy }) => installed || replacedBy.length === 0)
    .filter(({ mappings }) => mappings.some((mapping) => pairKey(mapping) === key))
    .map(({ state }) =>
      mode === 'everything' || (mode === 'ready' && state === 'ready') ? 'active' : state
    );
  return JOB_STATES.find((state) => states.includes(state)) ?? 'none';
}

function techniquesIn(
  cells: ReadonlyArray<{ technique: string; state: CoverageState }>,
  wanted: CoverageState
): Set<string> {
  return new Set(cells.filter(({ state }) => state === wanted).map(({ technique }) => technique));
}

describe('for any jobs', () => {
  const modes = fc.constantFrom(...COVERAGE_MODES);
  const versions = fc.constantFrom(...ATTACK_VERSIONS);

  it('totals are those that counting cell by cell gives, and add up to the matrix', () => {
    fc.assert(
      fc.property(arbitraryCoverageJobs, versions, modes, (jobs, version, mode) => {
        const { techniques } = attackMatrix(version);
        for (const totals of buildCoverage(jobs, version, mode).tactics) {
          const { tacticId } = totals;
          const cells = techniques
            .filter(({ tacticIds }) => tacticIds.includes(tacticId))
            .map(({ id, parentId }) => ({
              technique: parentId ?? id,
              state: stateByHand(jobs, `${tacticId}/${id}`, mode),
            }));
          const best = COVERAGE_STATES.map((state) => techniquesIn(cells, state));
          COVERAGE_STATES.forEach((state, index) => {
            const better = new Set(best.slice(0, index).flatMap((ids) => [...ids]));
            expect(totals.pairs[state]).toBe(cells.filter((cell) => cell.state === state).length);
            expect(totals.techniques[state]).toBe(
              [...(best[index] ?? [])].filter((id) => !better.has(id)).length
            );
          });
        }
      }),
      { numRuns: 40 }
    );
  });

  it('each pair has the state of its best job, and each family is there once and not empty', () => {
    fc.assert(
      fc.property(arbitraryCoverageJobs, modes, (jobs, mode) => {
        for (const pair of buildCoverage(jobs, 18, mode).pairs) {
          expect(pair.state).toBe(stateByHand(jobs, pairKey(pair), mode));
          expect(pair.families[0]?.state).toBe(pair.state);
          const names = pair.families.map(({ family }) => family);
          expect(new Set(names).size).toBe(names.length);
          pair.families.forEach(({ jobIds }) => expect(jobIds.length).toBeGreaterThan(0));
        }
      }),
      RUNS
    );
  });

  it('the answer does not depend on their order, and they stay as they are', () => {
    fc.assert(
      fc.property(arbitraryCoverageJobs, modes, (jobs, mode) => {
        const before = structuredClone(jobs);
        expect(buildCoverage([...jobs].reverse(), 18, mode)).toEqual(buildCoverage(jobs, 18, mode));
        expect(jobs).toEqual(before);
      }),
      RUNS
    );
  });

  it('more is active with what is ready, and most with everything', () => {
    const active = (jobs: readonly CoverageJob[], mode: CoverageMode) =>
      new Set(
        buildCoverage(jobs, 18, mode)
          .pairs.filter(({ state }) => state === 'active')
          .map(pairKey)
      );
    fc.assert(
      fc.property(arbitraryCoverageJobs, (jobs) => {
        const [now, ready, everything] = COVERAGE_MODES.map((mode) => active(jobs, mode));
        now?.forEach((key) => expect(ready).toContain(key));
        ready?.forEach((key) => expect(everything).toContain(key));
        expect(everything?.size).toBe(buildCoverage(jobs, 18, 'everything').pairs.length);
      }),
      RUNS
    );
  });
});
