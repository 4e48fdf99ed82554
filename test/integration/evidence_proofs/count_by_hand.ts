import { fitsWildcard, selects } from './selects';
import type { ModuleJob } from './module_jobs';
import type { StoredDocument } from './stored_documents';

const DAY_MS = 86_400_000;
const LOOKBACK_MS = 14 * DAY_MS;

/** What counting documents one by one says of a job. */
export interface CountedJob {
  state: 'ready' | 'limited' | 'needs_data';
  documents: number;
  firstSeenMs?: number;
  lastSeenMs?: number;
  /** Documents that have each field which the job uses. */
  fields: Record<string, number>;
  /** Documents of each data source. */
  sources: Record<string, number>;
  /** Influencers that no index maps which the job reads: its datafeed would not start. */
  unmapped: string[];
}

/**
 * A job that is not installed, judged from the documents of the last 14 days before `asOfMs`. The rules are plainer than the
 * picker's: they hold for sources that send all the time while they send.
 *
 * @param minimumHistoryMs what the job needs to be of use
 */
export function countByHand(
  job: ModuleJob,
  documents: readonly StoredDocument[],
  { asOfMs, minimumHistoryMs }: { asOfMs: number; minimumHistoryMs: number }
): CountedJob {
  const reads = readsIndex(job.indices);
  const isSelected = selects(job.query);
  const looked = documents.filter(
    ({ timeMs, indexName }) => timeMs >= asOfMs - LOOKBACK_MS && timeMs <= asOfMs && reads(indexName)
  );
  const selected = looked.filter(isSelected);
  const used = new Set([...job.detectors.flat(), ...job.influencers, ...job.scripted]);
  const fields = Object.fromEntries(
    [...used].map((field) => [field, selected.filter((document) => document.has(field)).length])
  );
  const times = selected.map(({ timeMs }) => timeMs).sort((a, b) => a - b);
  const [firstSeenMs, lastSeenMs] = [times[0], times.at(-1)];
  const sources: Record<string, number> = {};
  for (const document of selected) {
    const source = sourceOf(document);
    sources[source] = (sources[source] ?? 0) + 1;
  }
  if (firstSeenMs === undefined || lastSeenMs === undefined) {
    return { state: 'needs_data', documents: 0, fields, sources, unmapped: [] };
  }
  const unmapped = job.influencers.filter((field) => !looked.some((document) => document.isMapped(field)));
  const counted = { documents: selected.length, firstSeenMs, lastSeenMs, fields, sources, unmapped };
  const isThere = (field: string) => (fields[field] ?? 0) > 0;
  const working = job.detectors.filter((detector) => detector.every(isThere));
  if (working.length === 0) return { state: 'needs_data', ...counted };
  const isLimited =
    working.length < job.detectors.length ||
    job.detectors.flat().some((field) => (fields[field] ?? 0) < selected.length / 2) ||
    unmapped.length > 0 ||
    asOfMs - lastSeenMs > 2 * DAY_MS ||
    isShort({ firstSeenMs, lastSeenMs }, asOfMs, minimumHistoryMs);
  return { state: isLimited ? 'limited' : 'ready', ...counted };
}

/** A day without documents at the start of the look-back says nothing. */
function isShort(
  { firstSeenMs, lastSeenMs }: { firstSeenMs: number; lastSeenMs: number },
  asOfMs: number,
  minimumMs: number
): boolean {
  const begins = firstSeenMs - (asOfMs - LOOKBACK_MS);
  return begins > DAY_MS && lastSeenMs - firstSeenMs < 0.95 * Math.min(minimumMs, LOOKBACK_MS);
}

function readsIndex(patterns: readonly string[]): (name: string) => boolean {
  const wanted = patterns.filter((pattern) => !pattern.startsWith('-')).map(fitsWildcard);
  const unwanted = patterns
    .filter((pattern) => pattern.startsWith('-'))
    .map((pattern) => fitsWildcard(pattern.slice(1)));
  return (name) => wanted.some((fits) => fits(name)) && !unwanted.some((fits) => fits(name));
}

function sourceOf({ values }: StoredDocument): string {
  const fields = ['data_stream.dataset', 'event.dataset', 'event.module', 'agent.type'];
  return String(fields.flatMap((field) => values(field).slice(0, 1))[0] ?? 'unknown');
}
