import { fitsByFirstFit } from './first_fit';
import { sum } from './sum';

/** More attempts than this, about a tenth of a second in Kibana's event loop, are left to the solver. */
const MOST_STEPS = 5_000;

export type Packing = 'fits' | 'does_not_fit' | 'unknown';

/**
 * Do charges fit on nodes, each as a whole on one of them? First fit decreasing answers most cases; else all ways are tried,
 * largest charges first, equal rests of nodes and equal charges once. `unknown` where that takes too many steps.
 *
 * @param charges and `free` in the same unit
 */
export function packNodes(charges: readonly number[], free: readonly number[]): Packing {
  const falling = charges.filter((charge) => charge > 0).sort((a, b) => b - a);
  const rests = [...free].sort((a, b) => b - a);
  if (fitsByFirstFit(falling, rests)) return 'fits';
  if (sum(falling) > sum(rests) || (falling[0] ?? 0) > (rests[0] ?? 0)) return 'does_not_fit';
  return tryAll(falling, rests);
}

function tryAll(falling: readonly number[], free: readonly number[]): Packing {
  const rests = [...free];
  const needed = falling.map((_, position) => sum(falling.slice(position)));
  const smallest = falling.at(-1) ?? 0;
  const failed = new Set<string>();
  let steps = 0;

  const place = (position: number): boolean => {
    const charge = falling[position];
    if (charge === undefined) return true;
    steps += 1;
    const usable = sum(rests.filter((rest) => rest >= smallest));
    if (steps > MOST_STEPS || usable < (needed[position] ?? 0)) return false;
    const key = `${position}:${[...rests].sort((a, b) => a - b).join()}`;
    if (failed.has(key)) return false;
    const tried = new Set<number>();
    for (const [node, rest] of rests.entries()) {
      if (rest < charge || tried.has(rest)) continue;
      tried.add(rest);
      rests[node] = rest - charge;
      const done = place(position + 1);
      rests[node] = rest;
      if (done) return true;
    }
    failed.add(key);
    return false;
  };

  if (place(0)) return 'fits';
  return steps > MOST_STEPS ? 'unknown' : 'does_not_fit';
}
