import fc from 'fast-check';

import { buildCoverage } from '../../common/coverage/build_coverage';
import { coverageMatrix } from '../../common/coverage/coverage_matrix';
import type { MatrixTactic } from '../../common/coverage/coverage_matrix_cells';
import { COVERAGE_STATES } from '../../common/coverage/coverage_state';
import type { MappedPair } from '../../common/jobs/attack_mappings';
import { COVERAGE_JOBS, coverageJob } from '../testing/coverage_fixtures';
import {
  NO_COVERAGE_FILTER,
  countFacets,
  filterMatrix,
  findCells,
  hidesCells,
  indexCells,
  keepCells,
  keysOf,
  type CoverageFilter,
} from './coverage_filter';

const names = (tacticId: string, techniqueId?: string): MappedPair => ({
  tacticId,
  techniqueId,
  source: 'job',
  rules: [],
});

/** Names a technique and one of its sub-techniques; and a tactic alone. */
const JOBS = [
  ...COVERAGE_JOBS,
  coverageJob({
    id: 'brute',
    title: 'Many failed logins',
    family: 'brute',
    state: 'blind',
    mappings: [names('TA0006', 'T1110'), names('TA0004')],
    sources: [{ name: 'okta', seen: true }],
  }),
];
const ALL = coverageMatrix(buildCoverage(JOBS, 18, 'now'));
const INDEX = indexCells(ALL, JOBS, 18);
const EVERYTHING: CoverageFilter = { ...NO_COVERAGE_FILTER, subTechniques: 'all' };

const NAMED = [
  'TA0001/T1078',
  'TA0002/T1059',
  'TA0002/T1059.001',
  'TA0004',
  'TA0006/T1110',
  'TA0011/T1071',
  'TA0011/T1071.004',
];

const shownKeys = (changes: Partial<CoverageFilter>, tactics: readonly MatrixTactic[] = ALL) =>
  keysOf(filterMatrix(tactics, { ...EVERYTHING, ...changes }, INDEX)).sort();

describe('filters of the coverage', () => {
  it.each<[string, Partial<CoverageFilter>, string[]]>([
    ['techniques with jobs, or sub-techniques that have some', { onlyNamed: true }, NAMED],
    [
      'no sub-techniques',
      { onlyNamed: true, subTechniques: 'none' },
      NAMED.filter((key) => !key.includes('.')),
    ],
    ['sub-techniques with jobs', { onlyNamed: true, subTechniques: 'named' }, NAMED],
    ['one state', { states: ['blind'] }, ['TA0004', 'TA0006/T1110']],
    ['one of several states', { states: ['blind', 'ready'] }, ['TA0001/T1078', 'TA0004', 'TA0006/T1110']],
    ['a sub-technique keeps its technique', { states: ['active'] }, ['TA0011/T1071', 'TA0011/T1071.004']],
    [
      'a source, of jobs that name exactly the cell',
      { sources: ['windows'] },
      ['TA0002/T1059', 'TA0002/T1059.001'],
    ],
    ['what nobody has', { sources: ['nope'] }, []],
    [
      'all facets at once',
      { sources: ['okta'], states: ['blind'], platforms: ['Windows'] },
      ['TA0006/T1110'],
    ],
    ['facets that exclude each other', { sources: ['okta'], states: ['active'] }, []],
  ])('shows %s', (_, filter, expected) => {
    expect(shownKeys(filter)).toEqual(expected);
  });

  it('shows a technique whose sub-technique fits, also where sub-techniques are not shown', () => {
    expect(shownKeys({ sources: ['windows'], subTechniques: 'none' })).toEqual(['TA0002/T1059']);
  });

  it('shows everything without a filter, and leaves what loses nothing as it is', () => {
    expect(shownKeys({})).toEqual(keysOf(ALL).sort());
    const [before] = ALL;
    expect(filterMatrix(ALL, EVERYTHING, INDEX)[0]?.techniques[0]).toBe(before?.techniques[0]);
    expect(hidesCells(EVERYTHING)).toBe(false);
  });

  it('shows a technique under its tactic by platform', () => {
    const shown = shownKeys({ platforms: ['PRE'] });
    expect(shown).toContain('TA0043/T1595');
    expect(shown).not.toContain('TA0006/T1110');
  });

  it('keeps every tactic, also without any cell', () => {
    expect(filterMatrix(ALL, { ...EVERYTHING, sources: ['nope'] }, INDEX)).toHaveLength(ALL.length);
  });

  it('never shows a cell more for a value less', () => {
    const filter = fc.record({
      states: fc.subarray([...COVERAGE_STATES], { minLength: 1 }),
      platforms: fc.subarray(['Windows', 'Linux', 'PRE'], { minLength: 1 }),
      sources: fc.subarray(['okta', 'windows', 'system', 'nope'], { minLength: 1 }),
      onlyNamed: fc.boolean(),
      subTechniques: fc.constantFrom('none', 'named', 'all'),
    });
    fc.assert(
      fc.property(filter, (narrow) => {
        const narrowKeys = shownKeys(narrow);
        const wide = new Set(shownKeys({ ...narrow, states: [] }));
        expect(narrowKeys.filter((key) => !wide.has(key))).toEqual([]);
      })
    );
  });
});

describe('counts of what a filter would leave', () => {
  it('counts cells by state, beside the other facets', () => {
    const counts = countFacets(ALL, { ...EVERYTHING, onlyNamed: true, states: ['active'] }, INDEX);
    expect(Object.fromEntries(counts.states)).toEqual({ active: 2, ready: 1, needs_data: 2, blind: 1 });
    // Of the active ones alone.
    expect(Object.fromEntries(counts.sources)).toEqual({ network_traffic: 1 });
  });

  it('counts what is there without any filter', () => {
    const counts = countFacets(ALL, EVERYTHING, INDEX);
    const cells = keysOf(ALL).filter((key) => key.includes('/')).length;
    expect([...counts.states.values()].reduce((sum, each) => sum + each, 0)).toBe(cells);
    expect(counts.sources.get('okta')).toBe(1);
  });
});

describe('search in the coverage', () => {
  it.each<[string, string[]]>([
    ['T1071.004', ['TA0011/T1071.004']],
    ['dns   TUNNELING', ['TA0011/T1071.004']],
    ['powershell', ['TA0002/T1059.001']],
    ['failed logins', ['TA0004', 'TA0006/T1110']],
    ['command and scripting powershell', ['TA0002/T1059.001']],
    ['', []],
    ['  ', []],
    ['nothing is called so', []],
  ])('finds %j', (query, expected) => {
    const named = filterMatrix(ALL, { ...EVERYTHING, onlyNamed: true }, INDEX);
    expect(findCells(named, query, INDEX).sort()).toEqual(expected);
  });

  it('finds all cells of a tactic by its name, those alone that are shown', () => {
    expect(findCells(ALL, 'command control TA0011', INDEX).length).toBeGreaterThan(40);
    const named = filterMatrix(ALL, { ...EVERYTHING, onlyNamed: true }, INDEX);
    expect(findCells(named, 'TA0011', INDEX)).toEqual(['TA0011/T1071', 'TA0011/T1071.004']);
  });

  it('keeps found cells with the techniques above them', () => {
    const kept = keepCells(ALL, new Set(['TA0011/T1071.004', 'TA0004']));
    expect(keysOf(kept)).toEqual(['TA0004', 'TA0011/T1071', 'TA0011/T1071.004']);
  });
});
