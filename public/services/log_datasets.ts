import type { DataSource } from '../../common/api/data_sources';
import type { Recommendation } from '../../common/api/recommendations';
import type { ReasonCode } from '../../common/evidence/reason';
import { logJobId } from './log_kinds';

/** Documents with both `message` and `event.dataset`; the agents' own logs are left out by the job that asks for them. */
export type MessagesSeen = { kind: 'some'; documents: number } | { kind: 'none' | 'left_out' | 'unknown' };

export interface LogDataset {
  id: string;
  documents: number;
  messages: MessagesSeen;
  /** Whether its documents have `event.dataset`, by which the jobs tell datasets apart. */
  namesDataset: 'yes' | 'no' | 'unknown';
  /** Where Elastic's naming of data streams puts it; absent for a name that no data stream can have. */
  patterns: string[];
}

type KnownJob = Pick<Recommendation, 'id' | 'evidence' | 'reasons'>;

/** Prefix of the datasets that agents write about themselves (own_jobs/log_categories_by_dataset.ts). */
const AGENTS_OWN = 'elastic_agent';

/** What a dataset of a data stream may consist of (elastic/elasticsearch, RerouteProcessor: no `-`; index names: no upper case). */
const STREAM_DATASET = /^[a-z0-9_.]+$/;

/** Reasons that say that the query selected no document of the look-back. */
const NOTHING_SEEN: ReadonlySet<ReasonCode> = new Set<ReasonCode>([
  'no_data',
  'no_matching_index',
  'data_stopped',
]);

/**
 * What is shipped, as log analytics sees it: datasets with messages first, then those of which it is not known; most documents
 * first. What could not be asked is `unknown`.
 *
 * @param indexPattern where the sources were found
 */
export function logDatasets(
  sources: readonly DataSource[],
  jobs: readonly KnownJob[],
  indexPattern: string
): LogDataset[] {
  const ofMessages = jobs.find(({ id }) => id === logJobId('messages'));
  const ofAll = jobs.find(({ id }) => id === logJobId('rate'));
  const clusters = clustersOf(indexPattern);
  return sources
    .map((source): LogDataset => {
      const messages = messagesOf(source, ofMessages);
      return {
        id: source.id,
        documents: source.documents,
        messages,
        namesDataset: namesDatasetOf(source, messages, ofAll),
        patterns: source.dataset === undefined ? [] : streamPatterns(source.dataset, clusters),
      };
    })
    .sort((a, b) => RANK[a.messages.kind] - RANK[b.messages.kind] || b.documents - a.documents);
}

const RANK: Record<MessagesSeen['kind'], number> = { some: 0, unknown: 1, none: 2, left_out: 3 };

function messagesOf({ id, dataset = '' }: DataSource, job: KnownJob | undefined): MessagesSeen {
  if (dataset.startsWith(AGENTS_OWN)) return { kind: 'left_out' };
  if (job === undefined) return { kind: 'unknown' };
  const { evidence, reasons } = job;
  if (evidence === undefined) {
    const isNone = reasons.some(({ code }) => NOTHING_SEEN.has(code));
    return { kind: isNone && !reasons.some(({ code }) => code === 'partly_checked') ? 'none' : 'unknown' };
  }
  const documents = evidence.sources.find((source) => source.id === id)?.documents ?? 0;
  if (documents > 0) return { kind: 'some', documents };
  const isWhole = evidence.otherDocuments === 0 && evidence.certainty.kind === 'exact';
  return { kind: isWhole && evidence.partial === undefined ? 'none' : 'unknown' };
}

function namesDatasetOf(
  { dataset }: DataSource,
  messages: MessagesSeen,
  ofAll: KnownJob | undefined
): LogDataset['namesDataset'] {
  if (dataset === undefined) return 'no';
  if (messages.kind === 'some') return 'yes';
  // Of all documents together: only all or none says something of each dataset.
  const field = ofAll?.evidence?.fields.find(({ field: name }) => name === 'event.dataset');
  if (field === undefined || ofAll?.evidence?.certainty.kind !== 'exact') return 'unknown';
  if (field.documents === 0) return 'no';
  return field.documents === ofAll.evidence.documents ? 'yes' : 'unknown';
}

/** Clusters that the pattern looks in, as prefixes: the local one is the empty text. */
function clustersOf(indexPattern: string): string[] {
  const prefixes = indexPattern
    .split(',')
    .filter((pattern) => !pattern.startsWith('-'))
    .map((pattern) => pattern.slice(0, pattern.indexOf(':') + 1));
  return [...new Set(prefixes)];
}

function streamPatterns(dataset: string, clusters: readonly string[]): string[] {
  return STREAM_DATASET.test(dataset) ? clusters.map((cluster) => `${cluster}logs-${dataset}-*`) : [];
}
