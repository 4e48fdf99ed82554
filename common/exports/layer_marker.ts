/** Names of a layer's metadata by which we know our own layers, and what they say. */
export const LAYER_METADATA = {
  /** Value: the version of this scheme. */
  marker: 'ml_job_picker',
  /** ISO 8601, UTC. */
  taken: 'taken',
  /** `now`, `ready` or `everything`. */
  mode: 'mode',
  /** Version of Kibana. */
  kibana: 'kibana',
  /** Version of ATT&CK in which the pairs are named; cells may stand in a newer one. */
  attack: 'attack',
  /** How many `job` entries the layer has, its cells' included: fewer or more mean that somebody changed it. */
  entries: 'job entries',
  /** A job that names the cell's pair; of the layer itself, one whose pair has no cell. */
  job: 'job',
  /** Of a cell, in words. */
  state: 'state',
  /** A job for which nobody names anything. */
  unmapped: 'unmapped job',
  /** What is named for a job and has no place in ATT&CK. */
  unplaced: 'unplaced',
} as const;

export const LAYER_SCHEME_VERSION = '1';
