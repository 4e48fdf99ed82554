import type { LayerMetadata } from './navigator_layer';

/** A cell as a layer file has it; a technique without `tactic` stands for all tactics that it is under. */
export interface ReadTechnique {
  techniqueId: string;
  /** Short name, whatever the file says. */
  tactic?: string;
  /** Finite. */
  score?: number;
  /**
   * True unless it is disabled, has neither a score above 0 nor a colour, or both are missing while other cells have any:
   * a layer that uses neither marks by listing.
   */
  marked: boolean;
  metadata: LayerMetadata[];
}

/** What is kept of a Navigator layer, ours or anybody's. Texts are as the file has them: to be shown as text only. */
export interface ReadLayer {
  name: string;
  /** Major version of ATT&CK; absent if the file leaves it to the reader. Not necessarily one that we know. */
  attackVersion?: number;
  techniques: ReadTechnique[];
  metadata: LayerMetadata[];
}
