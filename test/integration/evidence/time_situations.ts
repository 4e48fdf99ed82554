import { source } from './source_of_documents';
import type { Situation } from './situation';

/** Buckets so long that 20 of them, which a rare event takes to be told from others, are five days. */
const FIVE_DAYS = { bucketSpan: '6h' };
const TIME_OF_WEEK = { detectors: [{ function: 'time_of_week', by_field_name: 'process.name' }] };

/** How far back the documents reach, how they come, and when they stopped. */
export const TIME_SITUATIONS: Situation[] = [
  {
    name: 'a little less history than is needed',
    indices: [source('history-4-5', { fromDaysAgo: 4.5 })],
    job: FIVE_DAYS,
    expected: ['limited', 'history_short', 'data_found'],
    because: { minimumMs: 5 * 86_400_000, lookbackDays: 14 },
  },
  {
    name: 'just as much history as is needed',
    indices: [source('history-5', { fromDaysAgo: 5 })],
    job: FIVE_DAYS,
    expected: ['ready', 'data_found', 'history_growing'],
  },
  {
    name: 'a source that is ten days old',
    indices: [source('history-10', { fromDaysAgo: 10 })],
    expected: ['ready', 'data_found', 'history_growing'],
  },
  {
    name: 'a source that began in the first hours of the look-back',
    indices: [source('history-13-5', { fromDaysAgo: 13.5 })],
    expected: ['ready', 'data_found'],
  },
  {
    name: 'a single document',
    indices: [source('single', { fromDaysAgo: 1, toDaysAgo: 0.9, documents: [{ perDay: 10 }] })],
    expected: ['limited', 'history_short', 'data_found'],
    because: { historyMs: 0 },
    evidence: { documents: 1 },
  },
  {
    name: 'the rhythm of a week, of which the look-back shows only two',
    indices: [source('weeks-14')],
    job: TIME_OF_WEEK,
    expected: ['ready', 'data_found'],
  },
  {
    name: 'the rhythm of a week, seen four times',
    indices: [source('weeks-30', { fromDaysAgo: 30 })],
    job: TIME_OF_WEEK,
    request: { lookbackDays: 60 },
    expected: ['ready', 'data_found', 'history_growing'],
  },
  {
    name: 'the rhythm of a week, seen less than three times',
    indices: [source('weeks-20', { fromDaysAgo: 20 })],
    job: TIME_OF_WEEK,
    request: { lookbackDays: 60 },
    expected: ['limited', 'history_short', 'data_found'],
    because: { lookbackDays: 60 },
  },
  {
    name: 'silence for less than two days',
    indices: [source('silent-1-8', { toDaysAgo: 1.8 })],
    expected: ['ready', 'data_found'],
  },
  {
    name: 'silence for more than two days',
    indices: [source('silent-2-2', { toDaysAgo: 2.2 })],
    expected: ['limited', 'data_stale', 'data_found'],
  },
  {
    name: 'five days of silence of a source with a document in two days',
    indices: [source('slow', { toDaysAgo: 5, documents: [{ perDay: 0.5 }] })],
    expected: ['ready', 'data_found'],
  },
  {
    name: 'six days of silence of a source that sends once a week',
    indices: [
      source('weekly-1', { fromDaysAgo: 13.2, toDaysAgo: 13, documents: [{ perDay: 100 }] }),
      source('weekly-2', { fromDaysAgo: 6.2, toDaysAgo: 6, documents: [{ perDay: 100 }] }),
    ],
    job: { reads: 'weekly-*' },
    expected: ['ready', 'data_found'],
  },
  {
    name: 'data of only the first day of the look-back',
    indices: [source('first-day', { toDaysAgo: 13 })],
    expected: ['limited', 'data_stale', 'data_found'],
  },
  {
    name: 'a look-back of one day',
    indices: [source('one-day')],
    job: FIVE_DAYS,
    request: { lookbackDays: 1 },
    expected: ['ready', 'data_found'],
    because: { lookbackDays: 1 },
  },
  {
    name: 'data that stopped before a look-back of one day',
    indices: [source('one-day-late', { toDaysAgo: 2 })],
    request: { lookbackDays: 1 },
    expected: ['needs_data', 'data_stopped'],
  },
  {
    name: 'data that stopped within a look-back of 60 days',
    indices: [source('sixty-days', { fromDaysAgo: 60, toDaysAgo: 40 })],
    request: { lookbackDays: 60 },
    expected: ['limited', 'data_stale', 'data_found'],
  },
];
