/** What a layer file may hold, far above what people draw and far below what would stall a browser. */
export const MAX_LAYER_FILE_BYTES = 5 * 1024 * 1024;

/** The Navigator opens ten at most (attack-navigator `USAGE.md`). */
export const MAX_LAYERS = 10;

export const LAYER_LIMITS = {
  depth: 50,
  /** ATT&CK has fewer than 1,000 cells. */
  techniques: 5_000,
  /** Entries of the layer or of a technique. */
  metadata: 10_000,
  links: 1_000,
  /** Colours of the gradient, legend items, platforms. */
  items: 1_000,
  /** Ids, names, colours, versions. */
  name: 1_000,
  /** Comments, descriptions, values of metadata. */
  text: 100_000,
} as const;
