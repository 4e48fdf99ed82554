import type { AttackPair } from '../catalogue/attack/attack_pair';
import type { SourceShare } from '../evidence/evidence_answers';

/** What somebody looks for when jobs are ranked. */
export type Asked =
  | { kind: 'nothing' }
  /** Families of a goal, in its order. */
  | { kind: 'goal'; families: readonly string[] }
  /** A tactic, or a technique or sub-technique of it. */
  | { kind: 'pair'; pair: AttackPair }
  /** A data source by the id that evidence names. */
  | { kind: 'source'; sourceId: string }
  /** Places in the order of matches by job id, 0 the best; equal places for equally good ones. */
  | { kind: 'text'; places: ReadonlyMap<string, number> };

export type Relevance =
  | { kind: 'not_asked' }
  /** Asked for something that this job has nothing to do with, as far as is known. */
  | { kind: 'none' }
  /** `place`: of its family among those of the goal, from 0. */
  | { kind: 'goal'; place: number }
  /** It maps just what was asked for, a sub-technique of it, the technique that it is a part of, or only the tactic. */
  | { kind: 'pair'; match: PairMatch }
  /** `share`: 0…1, of the documents that its query selects. */
  | { kind: 'source'; documents: number; share: number }
  | { kind: 'text'; place: number };

const PAIR_MATCHES = ['exact', 'narrower', 'broader', 'tactic_alone'] as const;

export type PairMatch = (typeof PAIR_MATCHES)[number];

/** What of a job decides how it relates to a question. */
export interface RelatableJob {
  id: string;
  family: string;
  mappings: readonly AttackPair[];
  evidence?: { documents: number; sources: readonly SourceShare[] };
}

/** How much a job has to do with what was asked for. */
export function relevanceOf(job: RelatableJob, asked: Asked): Relevance {
  switch (asked.kind) {
    case 'nothing':
      return { kind: 'not_asked' };
    case 'goal': {
      const place = asked.families.indexOf(job.family);
      return place < 0 ? { kind: 'none' } : { kind: 'goal', place };
    }
    case 'pair': {
      const matches = job.mappings.flatMap((pair) => pairMatch(pair, asked.pair) ?? []);
      const match = PAIR_MATCHES.find((each) => matches.includes(each));
      return match === undefined ? { kind: 'none' } : { kind: 'pair', match };
    }
    case 'source': {
      const documents = job.evidence?.sources.find(({ id }) => id === asked.sourceId)?.documents ?? 0;
      if (job.evidence === undefined || documents === 0) return { kind: 'none' };
      // Both numbers may be estimates of their own.
      return { kind: 'source', documents, share: Math.min(1, documents / job.evidence.documents) };
    }
    case 'text': {
      const place = asked.places.get(job.id);
      return place === undefined ? { kind: 'none' } : { kind: 'text', place };
    }
  }
}

/**
 * How close a job is to what was asked for, before it is seen whether it works here; less is closer. What was asked for
 * comes before what is only near it, and that before the rest. A better match of words counts here as well: who types a
 * name wants what is called so.
 */
export function closeness(relevance: Relevance): number {
  switch (relevance.kind) {
    case 'not_asked':
    case 'goal':
    case 'source':
      return 0;
    case 'pair':
      return relevance.match === 'exact' ? 0 : 1;
    case 'text':
      return relevance.place;
    case 'none':
      return Infinity;
  }
}

/** Among jobs that are as close and work as well here, how well each answers; less is better. */
export function finerCloseness(relevance: Relevance): number {
  switch (relevance.kind) {
    case 'not_asked':
    case 'none':
    case 'text':
      return 0;
    case 'goal':
      return relevance.place;
    case 'pair':
      return PAIR_MATCHES.indexOf(relevance.match);
    case 'source':
      return -relevance.share;
  }
}

function pairMatch(mapped: AttackPair, asked: AttackPair): PairMatch | undefined {
  if (mapped.tacticId !== asked.tacticId) return undefined;
  if (mapped.techniqueId === asked.techniqueId || asked.techniqueId === undefined) return 'exact';
  if (mapped.techniqueId === undefined) return 'tactic_alone';
  if (mapped.techniqueId.startsWith(`${asked.techniqueId}.`)) return 'narrower';
  if (asked.techniqueId.startsWith(`${mapped.techniqueId}.`)) return 'broader';
  return undefined;
}
