import fc from 'fast-check';

import { arbitraryCoverageJobs } from '../../test/arbitraries/coverage_jobs';
import { attackMatrix } from '../catalogue/attack/attack_matrix';
import { pairKey } from '../catalogue/attack/attack_pair';
import { ATTACK_VERSIONS } from '../catalogue/attack/attack_version';
import { buildCoverage } from './build_coverage';
import { countStates } from './count_states';
import type { CoverageJob } from './coverage_job';
import { coverageMatrix } from './coverage_matrix';
import { coverageJobFixture as job } from './testing/coverage_job_fixture';

function matrixOf(...jobs: CoverageJob[]) {
  return coverageMatrix(buildCoverage(jobs, 18, 'now'));
}

function techniqueOf(matrix: ReturnType<typeof matrixOf>, tacticId: string, techniqueId: string) {
  const tactic = matrix.find((candidate) => candidate.tacticId === tacticId);
  return tactic?.techniques.find((candidate) => candidate.techniqueId === techniqueId);
}

it('has every tactic, technique and sub-technique of the version under each of its tactics', () => {
  for (const version of ATTACK_VERSIONS) {
    const matrix = coverageMatrix(buildCoverage([], version, 'now'));
    const { tactics, techniques } = attackMatrix(version);
    expect(matrix.map(({ tacticId, name, shortName }) => ({ id: tacticId, name, shortName }))).toEqual(
      tactics
    );
    const keys = matrix.flatMap((tactic) =>
      tactic.techniques.flatMap((cell) => [cell.key, ...cell.subTechniques.map(({ key }) => key)])
    );
    const wanted = techniques.flatMap(({ id, tacticIds }) =>
      tacticIds.map((tacticId) => `${tacticId}/${id}`)
    );
    expect([...keys].sort()).toEqual([...wanted].sort());
  }
});

it('gives a technique the best state of its sub-techniques, and says that it comes from there', () => {
  const matrix = matrixOf(
    job('a', ['TA0011/T1071.004'], { state: 'active' }),
    job('b', ['TA0011/T1071'], { state: 'ready' })
  );
  expect(techniqueOf(matrix, 'TA0011', 'T1071')).toMatchObject({
    key: 'TA0011/T1071',
    name: 'Application Layer Protocol',
    ownState: 'ready',
    own: { families: [{ family: 'b' }] },
    state: 'active',
    fromSubTechniques: true,
    coveredSubTechniques: 1,
  });
  const dns = techniqueOf(matrix, 'TA0011', 'T1071')?.subTechniques.find(
    ({ techniqueId }) => techniqueId === 'T1071.004'
  );
  expect(dns).toMatchObject({ key: 'TA0011/T1071.004', name: 'DNS', ownState: 'active' });
});

it("leaves a technique its own state where its sub-techniques' is no better", () => {
  const matrix = matrixOf(
    job('a', ['TA0011/T1071.004'], { state: 'ready' }),
    job('b', ['TA0011/T1071'], { state: 'ready' })
  );
  const technique = techniqueOf(matrix, 'TA0011', 'T1071');
  expect(technique).toMatchObject({ state: 'ready', fromSubTechniques: false, coveredSubTechniques: 1 });
});

it('has nothing of a technique that is named under another tactic', () => {
  const matrix = matrixOf(job('a', ['TA0005/T1078.004'], { state: 'active' }));
  const elsewhere = techniqueOf(matrix, 'TA0001', 'T1078');
  expect(elsewhere).toMatchObject({ ownState: 'none', state: 'none', fromSubTechniques: false });
  expect(elsewhere).not.toHaveProperty('own');
  expect(techniqueOf(matrix, 'TA0005', 'T1078')).toMatchObject({ ownState: 'none', state: 'active' });
});

it('has jobs of the tactic alone at the tactic, and in no cell', () => {
  const matrix = matrixOf(job('a', ['TA0004'], { state: 'active' }));
  expect(matrix.flatMap(({ tacticId, own }) => (own ? [tacticId] : []))).toEqual(['TA0004']);
  expect(matrix.every(({ techniques }) => techniques.every(({ state }) => state === 'none'))).toBe(true);
});

it('agrees with the totals, and shows every pair of the coverage', () => {
  fc.assert(
    fc.property(arbitraryCoverageJobs, (jobs) => {
      const coverage = buildCoverage(jobs, 18, 'now');
      const matrix = coverageMatrix(coverage);
      for (const { totals, techniques } of matrix) {
        const cells = techniques.flatMap((cell) => [cell, ...cell.subTechniques]);
        expect(countStates(cells.map(({ ownState }) => ownState))).toEqual(totals.pairs);
        expect(countStates(techniques.map(({ state }) => state))).toEqual(totals.techniques);
      }
      const shown = matrix.flatMap(({ own, techniques }) =>
        [
          own,
          ...techniques.flatMap((cell) => [cell.own, ...cell.subTechniques.map((sub) => sub.own)]),
        ].filter((pair) => pair !== undefined)
      );
      expect(shown.map(pairKey)).toEqual(coverage.pairs.map(pairKey));
    }),
    { numRuns: 100 }
  );
});
