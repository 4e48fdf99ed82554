import type { Bitset } from '../data/bitset';

/** Documents of an index, in ascending order. */
export interface Documents {
  count(): number;
  /** Until `visit` answers false. */
  forEach(visit: (document: number) => boolean | void): void;
  positions(): number[];
}

/** Few documents of an index, as buckets inside buckets have: it costs nothing for those that are not in it. */
export class DocumentList implements Documents {
  /** @param documents ascending, each once */
  constructor(private readonly documents: readonly number[]) {}

  count(): number {
    return this.documents.length;
  }

  forEach(visit: (document: number) => boolean | void): void {
    for (const document of this.documents) if (visit(document) === false) return;
  }

  positions(): number[] {
    return [...this.documents];
  }

  /** Those that are in the set as well. */
  within(set: Bitset): DocumentList {
    return new DocumentList(this.documents.filter((document) => set.has(document)));
  }
}
