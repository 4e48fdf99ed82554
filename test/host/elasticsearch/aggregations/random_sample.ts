import { Bitset } from '../data/bitset';
import { fractionAt, seedOf } from '../data/seeded_hash';
import type { Aggregation, Selection } from './aggregation';

export type RandomSampler = Extract<Aggregation, { type: 'random_sampler' }>;

/** The documents of a selection that a sampler takes: always the same ones for the same seeds. */
export function randomSample(
  { probability, seed, shardSeed }: RandomSampler,
  { index, documents }: Selection
): Selection & { documents: Bitset } {
  if (probability === 1 && documents instanceof Bitset) return { index, documents };
  const hash = seedOf(`${seed}/${shardSeed ?? index.concreteName}`);
  const taken = Bitset.empty(index.size);
  documents.forEach((document) => {
    if (fractionAt(hash, document) < probability) taken.add(document);
  });
  return { index, documents: taken };
}
