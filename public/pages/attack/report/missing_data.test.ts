import { buildCoverage } from '../../../../common/coverage/build_coverage';
import type { CoverageJob } from '../../../../common/coverage/coverage_job';
import { DNS_TUNNELING, RARE_SCRIPT, coverageJob } from '../../../testing/coverage_fixtures';
import { missingData } from './missing_data';

function missing(jobs: readonly CoverageJob[]) {
  return missingData(jobs, buildCoverage(jobs, 18, 'now')).map(({ name, title, jobs: all, pairs }) => [
    name,
    title,
    all.map(({ id }) => id),
    pairs.map(({ techniqueId }) => techniqueId),
  ]);
}

const lacking = (id: string, changes: Partial<CoverageJob> = {}): CoverageJob => ({
  ...RARE_SCRIPT,
  id,
  family: id,
  title: id,
  ...changes,
});

describe('missingData', () => {
  it('groups by what would bring the data, first what most pairs wait for', () => {
    const two = lacking('two', {
      sources: [
        { name: 'okta', seen: false },
        { name: 'windows', seen: false },
        { name: 'system', seen: true },
      ],
      mappings: [{ tacticId: 'TA0006', techniqueId: 'T1110', source: 'job', rules: [] }],
    });
    expect(missing([lacking('one'), two])).toEqual([
      ['windows', 'windows', ['one', 'two'], ['T1059.001', 'T1110']],
      ['okta', 'okta', ['two'], ['T1110']],
    ]);
  });

  it('does not count pairs that another job watches already', () => {
    expect(missing([lacking('one', { mappings: DNS_TUNNELING.mappings }), DNS_TUNNELING])).toEqual([
      ['windows', 'windows', ['one'], []],
    ]);
  });

  it('leaves out jobs that see data or could', () => {
    const sources = [{ name: 'windows', seen: false }];
    expect(missing([{ ...DNS_TUNNELING, sources }, coverageJob({ sources })])).toEqual([]);
  });

  it('calls an integration as Kibana does', () => {
    const job = lacking('one', {
      reasons: [
        {
          code: 'no_matching_index',
          indices: [],
          integrations: [{ package: 'windows', title: 'Custom Windows' }],
        },
      ],
    });
    expect(missing([job])[0]?.[1]).toBe('Custom Windows');
  });
});
