import fc from 'fast-check';

import type { AttackVersion } from '../../common/catalogue/attack/attack_version';
import type { CoverageJob } from '../../common/coverage/coverage_job';
import { RULE_READINGS } from '../../common/coverage/rule_reading';
import { JOB_STATES } from '../../common/evidence/job_state';
import type { ExportSource } from '../../common/exports/export_source';
import { allPairKeys } from '../../common/exports/testing/all_pair_keys';
import { exportJob } from '../../common/exports/testing/export_fixtures';

const hostileText = fc.oneof(
  fc.constantFrom(
    '=cmd()',
    '%3B; id=x',
    'a"b,\r\n',
    '2026-09-01',
    'yes',
    '<b>',
    '__proto__',
    '\u2028',
    "it's"
  ),
  fc.string({ unit: 'grapheme', maxLength: 20 })
);

function arbitraryJob(version: AttackVersion): fc.Arbitrary<CoverageJob> {
  return fc
    .record({
      // The characters of Elasticsearch's job ids.
      id: fc.stringMatching(/^[a-z0-9][a-z0-9_\-.]{0,12}[a-z0-9]$/),
      family: fc.constantFrom('one', 'two', 'three', 'four', 'five', 'six'),
      title: hostileText,
      state: fc.constantFrom(...JOB_STATES),
      rule: fc.constantFrom(...RULE_READINGS),
      installed: fc.boolean(),
      replaced: fc.boolean(),
      pairs: fc.uniqueArray(fc.constantFrom(...allPairKeys(version)), { maxLength: 6 }),
    })
    .map(({ id, pairs, replaced, ...job }) =>
      exportJob(id, pairs, { ...job, replacedBy: replaced ? ['other'] : [], ruleIds: [`rule-${job.family}`] })
    );
}

function sourceIn(version: AttackVersion): fc.Arbitrary<ExportSource> {
  return fc.record({
    version: fc.constant(version),
    jobs: fc.uniqueArray(arbitraryJob(version), { maxLength: 12, selector: ({ id }) => id }),
    rules: fc.array(hostileText, { maxLength: 3 }).map((names) =>
      names.map((name, index) => ({
        ruleId: `rule-${['one', 'two', 'three'][index] ?? ''}`,
        name,
        status: 'enabled' as const,
      }))
    ),
    takenMs: fc.integer({ min: Date.UTC(2020, 0), max: Date.UTC(2040, 0) }),
    kibanaVersion: fc.constantFrom('8.19.12', '9.4.0', '9.5.0'),
  });
}

/** Any coverage in any version; titles and names of rules are such as make trouble in files. */
export const arbitraryExportSource: fc.Arbitrary<ExportSource> = fc.oneof(sourceIn(18), sourceIn(19));
