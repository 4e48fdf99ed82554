import { buildCoverage } from '../../../../common/coverage/build_coverage';
import type { CoverageJob } from '../../../../common/coverage/coverage_job';
import type { CoverageMode } from '../../../../common/coverage/coverage_mode';
import { coverageJob, coverageResponse } from '../../../testing/coverage_fixtures';
import { cellModel, readyJobsOf } from './cell_model';

const NAMED = { source: 'job' as const, rules: [] };

function model(key: string, jobs: readonly CoverageJob[], mode: CoverageMode = 'now') {
  return cellModel(coverageResponse(jobs), buildCoverage(jobs, 18, mode), key);
}

const job = (id: string, changes: Partial<CoverageJob> = {}) =>
  coverageJob({
    id,
    family: id,
    title: id,
    mappings: [{ tacticId: 'TA0006', techniqueId: 'T1110', ...NAMED }],
    ...changes,
  });

describe('cellModel', () => {
  it('tells a cell without jobs, its sub-techniques and where else its technique stands', () => {
    const cell = model('TA0003/T1078', [job('a')]);
    expect(cell).toMatchObject({
      name: 'Valid Accounts',
      state: 'none',
      families: [],
      states: { now: 'none', everything: 'none' },
    });
    expect(cell?.now).toBeUndefined();
    expect(cell?.subTechniques.map(({ techniqueId }) => techniqueId)).toEqual([
      'T1078.001',
      'T1078.002',
      'T1078.003',
      'T1078.004',
    ]);
    expect(cell?.elsewhere.map(({ key }) => key)).toEqual(['TA0001/T1078', 'TA0004/T1078', 'TA0005/T1078']);
  });

  it('rolls up sub-techniques in each mode, visibly', () => {
    const jobs = [
      job('sub', { mappings: [{ tacticId: 'TA0006', techniqueId: 'T1110.003', ...NAMED }] }),
      job('own', { state: 'needs_data' }),
    ];
    const cell = model('TA0006/T1110', jobs);
    expect(cell).toMatchObject({
      state: 'ready',
      fromSubTechniques: true,
      now: { state: 'needs_data' },
      states: { now: 'ready', ready: 'active', everything: 'active' },
    });
    expect(model('TA0006/T1110.003', jobs)).toMatchObject({
      state: 'ready',
      fromSubTechniques: false,
      parent: { key: 'TA0006/T1110', state: 'ready' },
    });
  });

  it('takes the best version of a detection in each mode, not the version that is best now', () => {
    const jobs = [
      job('v2_a', { family: 'a', state: 'blind', installed: true }),
      job('v3_a', { family: 'a', state: 'ready' }),
    ];
    const cell = model('TA0006/T1110', jobs);
    expect(cell?.states).toEqual({ now: 'blind', ready: 'active', everything: 'active' });
    expect(cell?.families.map(({ jobs: all }) => all.map(({ id }) => id))).toEqual([['v2_a', 'v3_a']]);
  });

  it('keeps jobs apart that newer ones replace and that are not installed', () => {
    const cell = model('TA0006/T1110', [job('old', { replacedBy: ['new'] }), job('new')]);
    expect(cell?.families.map(({ family }) => family)).toEqual(['new']);
    expect(cell?.replaced.map(({ id }) => id)).toEqual(['old']);
    const installed = model('TA0006/T1110', [
      job('old', { replacedBy: ['new'], installed: true }),
      job('new'),
    ]);
    expect(installed?.families).toHaveLength(2);
    expect(installed?.replaced).toEqual([]);
  });

  it('shows the state of the mode, and the jobs as they are now', () => {
    const cell = model('TA0006/T1110', [job('a')], 'ready');
    expect(cell).toMatchObject({ state: 'active', now: { state: 'ready' } });
  });

  it('tells a tactic alone with its techniques that jobs name', () => {
    const jobs = [job('alone', { mappings: [{ tacticId: 'TA0006', ...NAMED }] }), job('other')];
    expect(model('TA0006', jobs)).toMatchObject({
      name: 'Credential Access',
      state: 'ready',
      techniques: [{ key: 'TA0006/T1110', state: 'ready' }],
    });
    expect(model('TA0006/T1110', jobs)?.tacticAlone).toMatchObject({ key: 'TA0006', state: 'ready' });
  });

  it.each(['', 'TA9999', 'TA0006/T9999', 'TA0006/T1110.999', 'TA0006/T1078', 'TA0006/', '__proto__'])(
    'knows no cell "%s"',
    (key) => {
      expect(model(key, [job('a')])).toBeUndefined();
    }
  );
});

describe('readyJobsOf', () => {
  it('takes one job of each detection that is not active yet', () => {
    const cell = model('TA0006/T1110', [
      job('v3_a', { family: 'a' }),
      job('v2_a', { family: 'a' }),
      job('v1_b', { family: 'b', state: 'active' }),
      job('v2_b', { family: 'b' }),
      job('v1_c', { family: 'c', state: 'blind' }),
      job('v2_c', { family: 'c' }),
      job('d', { state: 'limited' }),
    ]);
    expect(cell && readyJobsOf(cell).map(({ id }) => id)).toEqual(['v2_c', 'v2_a']);
  });
});
