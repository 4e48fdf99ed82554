/**
 * Does first fit decreasing place all charges on nodes, each as a whole on one of them? Quick, and never wrong where it says yes; there
 * may be a way that it misses.
 *
 * @param charges and `free` in the same unit
 */
export function fitsByFirstFit(charges: readonly number[], free: readonly number[]): boolean {
  const rests = [...free].sort((a, b) => b - a);
  return [...charges]
    .sort((a, b) => b - a)
    .every((charge) => {
      const place = rests.findIndex((rest) => rest >= charge);
      if (place < 0) return false;
      rests[place] = (rests[place] ?? 0) - charge;
      return true;
    });
}
