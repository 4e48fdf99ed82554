/** Why a file was not read. `field` is where: `techniques[3].score`, `[1].versions.layer` in a list of layers. */
export type LayerProblem =
  | { code: 'too_large'; maxBytes: number }
  | { code: 'not_json' }
  | { code: 'too_deep'; maxDepth: number }
  /** JSON, but neither an object nor a list with something in it. */
  | { code: 'no_layer' }
  | { code: 'too_many_layers'; layers: number; maxLayers: number }
  /** Another format than 4.0 to 4.5; `found` is absent if the file names none. */
  | { code: 'layer_version'; field: string; found?: string }
  /** Another matrix than Enterprise. */
  | { code: 'domain'; field: string; found: string }
  | { code: 'too_many'; field: string; count: number; max: number }
  | { code: 'too_long'; field: string; length: number; max: number }
  /** `expected`: a type (`string`, `number`) or the values that are allowed. */
  | { code: 'field'; field: string; expected: string };
