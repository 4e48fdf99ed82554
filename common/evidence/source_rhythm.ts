import { DAY_MS } from '../constants';
import type { QueryDetails } from './evidence_answers';

/** What the times of a source's documents tell about it. Spans in ms. */
export interface SourceRhythm {
  /** From the first document seen to the last; at most the look-back. */
  historyMs: number;
  /** Documents stand from one end of the look-back to the other: the source is older than what was looked at. */
  coversLookback: boolean;
  /** The first document came so late in the look-back that the source seems to have begun then. */
  young: boolean;
  /** The last document is older than the source's pauses let expect. */
  silent: boolean;
}

interface Window {
  lookbackDays: number;
  /** End of the look-back, epoch ms. */
  asOfMs: number;
}

/** Even a source of many documents may pause for a weekend; a shorter silence says nothing. */
const SILENCE_MS = 2 * DAY_MS;

/**
 * So many mean gaps without a document are no accident: where documents come at random, one gap in e²⁰ (some 500 million)
 * is as long.
 */
const SILENCE_IN_GAPS = 20;

/** A pause may be half as long again as the longest before: a weekend with a holiday. */
const SILENCE_IN_PAUSES = 1.5;

/**
 * The rhythm of documents that were seen in the look-back; undefined if it is not known when they were.
 *
 * A source need not send all the time: it may pause at weekends, or send once a week. What it did before in the look-back
 * is the measure for a pause at either end of it, up to half of the look-back at its end (beyond that too little was seen
 * of the source to know) and a quarter at its start.
 */
export function sourceRhythm(
  details: QueryDetails,
  { lookbackDays, asOfMs }: Window
): SourceRhythm | undefined {
  const { firstSeenMs, lastSeenMs } = details;
  if (firstSeenMs === undefined || lastSeenMs === undefined) return undefined;
  const lookbackMs = lookbackDays * DAY_MS;
  const historyMs = clamp(lastSeenMs - firstSeenMs, lookbackMs);
  const before = clamp(firstSeenMs - (asOfMs - lookbackMs), lookbackMs);
  const after = clamp(asOfMs - lastSeenMs, lookbackMs);

  const pause = longestPause(details);
  const usual = Math.max(SILENCE_IN_PAUSES * pause, SILENCE_IN_GAPS * meanGap(details, historyMs));
  const silent = after > Math.max(SILENCE_MS, Math.min(usual, lookbackMs / 2));
  // Documents don't start at the stroke of the window: a day without any at its ends is nothing.
  const atEnds = Math.min(Math.max(pause, DAY_MS), lookbackMs / 4);
  const young = before > atEnds;
  return { historyMs, coversLookback: !young && after <= atEnds, young, silent };
}

function clamp(span: number, most: number): number {
  return Math.min(Math.max(span, 0), most);
}

/** Mean time between two documents that were looked at; endless for a single one, which tells no rhythm. */
function meanGap({ documents, certainty }: QueryDetails, historyMs: number): number {
  const lookedAt = certainty.kind === 'exact' ? documents : certainty.sampled;
  return lookedAt > 1 ? historyMs / (lookedAt - 1) : Infinity;
}

/** From the start of a bucket with documents to the start of the next one; endless for a single burst, which tells no rhythm. */
function longestPause({ buckets }: QueryDetails): number {
  const starts = buckets
    .filter(({ documents }) => documents > 0)
    .map(({ startMs }) => startMs)
    .sort((a, b) => a - b);
  if (starts.length === 1) return Infinity;
  return starts.reduce((longest, start, i) => Math.max(longest, start - (starts[i - 1] ?? start)), 0);
}
