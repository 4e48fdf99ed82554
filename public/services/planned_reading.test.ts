import { DAY_MS } from '../../common/constants';
import {
  LOGIN_HOUR,
  NOW_MS,
  RARE_PROCESS,
  activationPlan,
  jobEvidence,
  plannedJob,
  recommendation,
} from '../testing/fixtures';
import { createFormatters } from '../text/formatters';
import { readingText } from '../text/reading_text';
import { readingOf } from './planned_reading';

const format = createFormatters('en', 'UTC');
const known = {
  jobs: [recommendation({ evidence: jobEvidence({ documents: 1234, firstSeenMs: NOW_MS - 2 * DAY_MS }) })],
};
const context = { isCounting: false, lookbackDays: 14 };

it('adds up what is known, and says how many are not counted', () => {
  const reading = readingOf(activationPlan([plannedJob(), plannedJob(RARE_PROCESS)]), known);
  expect(reading.documentsOf(LOGIN_HOUR.id)).toBe(1234);
  expect(reading.documentsOf(RARE_PROCESS.id)).toBeUndefined();
  expect(readingText(reading, context, format)).toBe(
    'Read from Feb 24, 2026, 12:00 PM on (look-back: 14 days). About 1,200 documents in all, 1 job not counted.'
  );
});

it('says nothing of numbers that are not known, and that they are being counted', () => {
  const reading = readingOf(activationPlan(), undefined);
  expect(readingText(reading, context, format)).toMatch(/look-back: 14 days\)\.$/);
  expect(readingText(reading, { ...context, isCounting: true }, format)).toMatch(/are being counted\.$/);
});

it('names both ends where the jobs begin at different times', () => {
  const resumed = plannedJob(RARE_PROCESS, {
    steps: [
      {
        action: { kind: 'start', jobId: RARE_PROCESS.id, datafeedId: 'x', startMs: NOW_MS - DAY_MS },
        requires: 'job_with_datafeed',
        undo: [],
      },
    ],
  });
  const text = readingText(readingOf(activationPlan([plannedJob(), resumed]), known), context, format);
  expect(text).toMatch(/the first from Feb 24.*, the last from Mar 9/);
});

it('reads nothing where nothing is started', () => {
  const reading = readingOf(activationPlan([plannedJob(LOGIN_HOUR, { steps: [] })]), known);
  expect(reading.documentsOf(LOGIN_HOUR.id)).toBeUndefined();
  expect(readingText(reading, context, format)).toBeUndefined();
});
