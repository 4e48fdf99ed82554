import fc from 'fast-check';

import type { CoverageJob } from '../../common/coverage/coverage_job';
import { RULE_READINGS } from '../../common/coverage/rule_reading';
import { coverageJobFixture } from '../../common/coverage/testing/coverage_job_fixture';
import { JOB_STATES, type JobState } from '../../common/evidence/job_state';
import type { Reason } from '../../common/evidence/reason';

/** Few and neighbouring, so that jobs meet: tactics alone, techniques under two tactics, sub-techniques; all in v18 and v19. */
export const SHARED_PAIRS = [
  'TA0004',
  'TA0005',
  'TA0004/T1078',
  'TA0005/T1078',
  'TA0005/T1078.004',
  'TA0011/T1071',
  'TA0011/T1071.001',
  'TA0011/T1071.004',
  'TA0006/T1110.003',
] as const;

const FAMILIES: Readonly<Record<string, string>> = {
  dns: 'dns',
  dns_ea: 'dns',
  dns_v3_ea: 'dns',
  hour: 'hour',
  hour_ea: 'hour',
  user_ea: 'user',
  script_ea: 'script',
};

const REASONS: Readonly<Record<JobState, readonly Reason[]>> = {
  active: [{ code: 'running', documents: 1 }],
  blind: [
    { code: 'no_documents', indices: [] },
    { code: 'job_not_open', jobState: 'closed', documents: 0 },
    { code: 'job_failed' },
    { code: 'no_documents_yet' },
    { code: 'job_blocked', by: 'reset' },
  ],
  ready: [{ code: 'history_growing', historyMs: 1, goodMs: 2, lookbackDays: 14 }],
  limited: [
    { code: 'data_stale', lastSeenMs: 0 },
    { code: 'history_short', historyMs: 1, minimumMs: 2, lookbackDays: 14 },
  ],
  needs_data: [{ code: 'data_stopped', lastSeenMs: 0, lookbackDays: 14, indices: [] }],
  unknown: [{ code: 'not_checked' }],
};

const stateAndReasons = fc.constantFrom(...JOB_STATES).chain((state) =>
  fc.record({
    state: fc.constant(state),
    reasons: fc.constantFrom(...REASONS[state]).map((reason) => [reason]),
  })
);

const arbitraryJob = fc
  .record({
    id: fc.constantFrom(...Object.keys(FAMILIES)),
    pairs: fc.uniqueArray(fc.constantFrom(...SHARED_PAIRS), { maxLength: 5 }),
    verdict: stateAndReasons,
    rule: fc.constantFrom(...RULE_READINGS),
    installed: fc.boolean(),
    replaced: fc.boolean(),
  })
  .map(({ id, pairs, verdict, rule, installed, replaced }): CoverageJob =>
    coverageJobFixture(id, pairs, {
      ...verdict,
      rule,
      installed,
      family: FAMILIES[id] ?? id,
      replacedBy: replaced ? ['newer'] : [],
    })
  );

/** Jobs of few families that name few pairs, in any state. */
export const arbitraryCoverageJobs = fc.uniqueArray(arbitraryJob, {
  maxLength: 7,
  selector: ({ id }) => id,
});
