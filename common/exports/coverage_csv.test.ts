import fc from 'fast-check';

import { arbitraryExportSource } from '../../test/arbitraries/export_source';
import { coverageCsv } from './coverage_csv';
import { csvText } from './csv_text';
import { readCsv } from './testing/csv_reader';
import { EXPORT_SOURCE } from './testing/export_fixtures';

function records(text: string): Array<Record<string, string>> {
  const [header = [], ...rows] = readCsv(text).rows;
  return rows.map((row) => Object.fromEntries(header.map((name, index) => [name, row[index] ?? ''])));
}

describe('csvText', () => {
  it.each([
    ['plain', 'plain'],
    ['a,b', '"a,b"'],
    ['say "no"', '"say ""no"""'],
    ['two\r\nlines', '"two\r\nlines"'],
    ['=1+1', "'=1+1"],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "'\t'=1"],
    ['\r=1', '"\'\r\'=1"'],
    ['=A1,"x"', '"\'=A1,""x"""'],
    [' a', '" a"'],
    ['a=1', 'a=1'],
    ['a;=1', "a;'=1"],
    ['a; @b', "a; '@b"],
    ['a;\t+1;b', "a;\t'+1;b"],
    ['a\n-1', '"a\n\'-1"'],
    ['a-1; b', 'a-1; b'],
    [-5, '-5'],
  ])('writes %j as %j', (value, cell) => {
    expect(csvText([[value, 'x']])).toBe(`\uFEFF${cell},x\r\n`);
  });
});

describe('coverageCsv', () => {
  it('has a row for each pair and job, best first', () => {
    const rows = records(coverageCsv(EXPORT_SOURCE)).filter(
      (row) => row['Tactic ID'] === 'TA0001' && row['Technique ID'] === 'T1078'
    );
    expect(rows.map((row) => row['Job ID'])).toEqual(['auth_rare_user_ea', 'auth_rare_user', 'ready_ea']);
    expect(rows[0]).toEqual({
      'Tactic ID': 'TA0001',
      Tactic: 'Initial Access',
      'Technique ID': 'T1078',
      Technique: 'Valid Accounts',
      State: 'active',
      Detection: 'auth_rare_user',
      'Job ID': 'auth_rare_user_ea',
      Job: '\'=Rare, "unusual" user; with %',
      'Job state': 'active',
      Reason: 'running',
      Alerts: 'an enabled rule reads it',
      Rules: "Rare user (enabled); '@Rare user, again (disabled)",
      'Memory (bytes)': '9123456',
      'Memory known by': 'its model',
      'Mapped by': 'catalogue',
      'Mapped as': 'TA0001/T1078',
    });
  });

  it('has tactics alone, moved mappings, and what has no pair', () => {
    const rows = records(coverageCsv(EXPORT_SOURCE));
    const row = (jobId: string, state?: string) =>
      rows.find((each) => each['Job ID'] === jobId && (state === undefined || each.State === state));
    expect(rows).toContainEqual(expect.objectContaining({ 'Tactic ID': 'TA0011', 'Technique ID': '' }));
    expect(row('limited_ea')).toMatchObject({ 'Technique ID': 'T1059.001', 'Mapped as': 'TA0002/T1086' });
    expect(row('unmapped_ea')).toMatchObject({ State: 'not mapped', 'Tactic ID': '', 'Mapped by': '' });
    expect(row('unplaced_ea', 'not in ATT&CK v18')).toMatchObject({
      'Tactic ID': 'TA0006',
      'Technique ID': 'T9999',
      'Mapped as': 'TA0006/T9999',
    });
  });

  it('is a CSV without formulas, whatever the coverage is', () => {
    fc.assert(
      fc.property(arbitraryExportSource, (source) => {
        const text = coverageCsv(source);
        expect(readCsv(text).faults).toEqual([]);
        const unquoted = (title: string) => title.replaceAll("'", '');
        const titles = new Set(source.jobs.map(({ title }) => unquoted(title)));
        return records(text).every(({ Job = '' }) => titles.has(unquoted(Job)));
      }),
      { numRuns: 200 }
    );
  });
});
