import fc from 'fast-check';
import { parse } from 'yaml';

import { arbitraryExportSource } from '../../test/arbitraries/export_source';
import type { CoverageJob } from '../coverage/coverage_job';
import { detectionSeed, visibilitySeed } from './dettect_scores';
import { dettectTechniques } from './dettect_techniques';
import { dettectFaults } from './testing/dettect_shape';
import { EXPORT_SOURCE, exportJob } from './testing/export_fixtures';

const job = (state: CoverageJob['state'], rule: CoverageJob['rule'] = 'none') =>
  exportJob(`${state}_${rule}`, ['TA0001/T1078'], { state, rule });

describe('seeds of scores', () => {
  it.each([
    [[job('active', 'enabled'), job('needs_data')], 2],
    [[job('active', 'disabled'), job('ready', 'enabled')], 0],
    [[job('active', 'unknown')], 0],
    [[job('blind', 'enabled'), job('ready', 'enabled')], -1],
    [[job('unknown', 'enabled')], -1],
  ])('detection %#', (jobs, score) => {
    expect(detectionSeed(jobs).score).toBe(score);
  });

  it.each([
    [[job('active'), job('needs_data')], 2],
    [[job('ready')], 2],
    [[job('limited'), job('blind')], 1],
    [[job('needs_data')], 0],
    [[job('needs_data'), job('blind')], undefined],
    [[job('unknown')], undefined],
  ])('visibility %#', (jobs, score) => {
    expect(visibilitySeed(jobs)?.score).toBe(score);
  });
});

describe('dettectTechniques', () => {
  it('has each technique once, with the jobs of all tactics', () => {
    const { techniques } = parse(dettectTechniques(EXPORT_SOURCE)) as {
      techniques: Array<{
        technique_id: string;
        technique_name: string;
        detection: Array<{ location: string[] }>;
      }>;
    };
    expect(techniques.map(({ technique_id: id }) => id)).toEqual([
      ...['T1041', 'T1059.001', 'T1071.004', 'T1078', 'T1078.002', 'T1082', 'T1112', 'T1489', 'T1562'],
      ...['T1562.001', 'T1574.001'],
    ]);
    expect(techniques[3]).toMatchObject({
      technique_name: 'Valid Accounts',
      detection: [
        {
          location: ['Elastic ML job auth_rare_user_ea'],
          comment: 'Title of auth_rare_user; =Rare, "unusual" user; with %; Title of ready_ea',
        },
      ],
    });
  });

  it('writes dates that are dates, names what it has no place for, and says what the scores are', () => {
    const text = dettectTechniques(EXPORT_SOURCE);
    expect(text).toMatch(/date: 2026-09-01$/m);
    expect(text).toContain('# Of TA0011 alone, without technique: unread_ea');
    expect(text.match(/ score: /g)).toHaveLength(text.match(/comment: 'Seed for review: /g)?.length ?? 0);
  });

  it("passes DeTT&CT's health check, whatever the coverage is", () => {
    fc.assert(
      fc.property(arbitraryExportSource, (source) => {
        expect(dettectFaults(dettectTechniques(source))).toEqual([]);
      }),
      { numRuns: 200 }
    );
  });
});
