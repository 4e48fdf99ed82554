/** A fixed-length set of document numbers, one bit each. */
export class Bitset {
  private constructor(
    readonly length: number,
    private readonly words: Uint32Array
  ) {}

  static empty(length: number): Bitset {
    return new Bitset(length, new Uint32Array(Math.ceil(length / 32)));
  }

  /** Every number from `from` (included) to `to` (excluded). */
  static range(length: number, from: number, to: number): Bitset {
    const set = Bitset.empty(length);
    const start = Math.max(0, from);
    const end = Math.min(length, to);
    if (start >= end) return set;
    const firstWord = start >>> 5;
    const lastWord = (end - 1) >>> 5;
    set.words.fill(0xffffffff, firstWord, lastWord + 1);
    set.words[firstWord] = (set.words[firstWord] ?? 0) & (0xffffffff << (start & 31));
    set.words[lastWord] = (set.words[lastWord] ?? 0) & (0xffffffff >>> (31 - ((end - 1) & 31)));
    return set;
  }

  add(position: number): void {
    const word = position >>> 5;
    this.words[word] = (this.words[word] ?? 0) | (1 << (position & 31));
  }

  has(position: number): boolean {
    return (((this.words[position >>> 5] ?? 0) >>> (position & 31)) & 1) === 1;
  }

  copy(): Bitset {
    return new Bitset(this.length, this.words.slice());
  }

  /** Keeps what is in both; changes this set. */
  intersect(other: Bitset): this {
    const { words } = this;
    for (let i = 0; i < words.length; i++) words[i] = (words[i] ?? 0) & (other.words[i] ?? 0);
    return this;
  }

  /** Adds what the other one has; changes this set. */
  unite(other: Bitset): this {
    const { words } = this;
    for (let i = 0; i < words.length; i++) words[i] = (words[i] ?? 0) | (other.words[i] ?? 0);
    return this;
  }

  /** Removes what the other one has; changes this set. */
  subtract(other: Bitset): this {
    const { words } = this;
    for (let i = 0; i < words.length; i++) words[i] = (words[i] ?? 0) & ~(other.words[i] ?? 0);
    return this;
  }

  count(): number {
    let total = 0;
    for (let i = 0; i < this.words.length; i++) total += bitsIn(this.words[i] ?? 0);
    return total;
  }

  /** Calls `visit` for each member in ascending order until it answers false. */
  forEach(visit: (position: number) => boolean | void): void {
    for (let i = 0; i < this.words.length; i++) {
      let word = this.words[i] ?? 0;
      while (word !== 0) {
        const lowest = 31 - Math.clz32(word & -word);
        if (visit(i * 32 + lowest) === false) return;
        word &= word - 1;
      }
    }
  }

  /** The members, ascending. */
  positions(): number[] {
    const found: number[] = [];
    this.forEach((position) => {
      found.push(position);
    });
    return found;
  }
}

function bitsIn(word: number): number {
  let v = word - ((word >>> 1) & 0x55555555);
  v = (v & 0x33333333) + ((v >>> 2) & 0x33333333);
  return (((v + (v >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}
