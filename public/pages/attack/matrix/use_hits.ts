import { useMemo, useState } from 'react';

export interface Hits {
  /** Undefined where nothing is searched for. */
  keys: ReadonlySet<string> | undefined;
  count: number;
  /** The hit that was jumped to last, another object for each jump, and its number from 1. */
  jump: { key: string } | undefined;
  position: number;
  /** Jumps to the next one, after the last to the first. */
  next(): void;
}

/** Goes through what a search found, in its order. */
export function useHits(found: readonly string[] | undefined): Hits {
  const [jump, setJump] = useState<{ key: string }>();
  const keys = useMemo(() => (found === undefined ? undefined : new Set(found)), [found]);
  const list = found ?? [];
  const position = jump === undefined ? 0 : list.indexOf(jump.key) + 1;
  const next = () => {
    const key = list[position] ?? list[0];
    if (key !== undefined) setJump({ key });
  };
  return { keys, count: list.length, jump: position === 0 ? undefined : jump, position, next };
}
