import { flag, listUpTo, number, objectOf, optional, textLike, textUpTo } from './layer_check';
import { LAYER_LIMITS } from './layer_limits';

const name = textUpTo(LAYER_LIMITS.name);
const text = textUpTo(LAYER_LIMITS.text);

/** Entries with a name and a value, and lines between them. */
const metadata = listUpTo(
  LAYER_LIMITS.metadata,
  objectOf({ name: optional(name), value: optional(text), divider: optional(flag) })
);

const links = listUpTo(
  LAYER_LIMITS.links,
  objectOf({ label: optional(name), url: optional(text), divider: optional(flag) })
);

const technique = objectOf({
  techniqueID: name,
  tactic: optional(name),
  comment: optional(text),
  enabled: optional(flag),
  score: optional(number),
  color: optional(name),
  metadata: optional(metadata),
  links: optional(links),
  showSubtechniques: optional(flag),
});

/**
 * What a layer of format 4.0 to 4.5 has to look like, its version and domain aside (attack-navigator `layers/spec/v4.*`).
 * Members without use for us are held to their types as well: a file that is wrong there was not made by who knows the format.
 */
export const checkLayer = objectOf({
  name,
  versions: objectOf({
    attack: optional(textLike(/^$|\d/, "version such as '18'")),
    navigator: optional(name),
  }),
  description: optional(text),
  techniques: optional(listUpTo(LAYER_LIMITS.techniques, technique)),
  metadata: optional(metadata),
  links: optional(links),
  gradient: optional(
    objectOf({ colors: listUpTo(LAYER_LIMITS.items, name), minValue: number, maxValue: number })
  ),
  legendItems: optional(listUpTo(LAYER_LIMITS.items, objectOf({ label: name, color: name }))),
  filters: optional(objectOf({ platforms: optional(listUpTo(LAYER_LIMITS.items, name)) })),
  layout: optional(objectOf({})),
  sorting: optional(number),
  hideDisabled: optional(flag),
  showTacticRowBackground: optional(flag),
  tacticRowBackground: optional(name),
  selectTechniquesAcrossTactics: optional(flag),
  selectSubtechniquesWithParent: optional(flag),
  selectVisibleTechniques: optional(flag),
  customDataURL: optional(text),
});

/** What the check above has found a layer to be, as far as we use it. */
export interface CheckedLayer {
  name: string;
  versions: { attack?: string };
  techniques?: CheckedTechnique[];
  metadata?: CheckedMetadata[];
}

export interface CheckedTechnique {
  techniqueID: string;
  tactic?: string;
  enabled?: boolean;
  score?: number;
  color?: string;
  metadata?: CheckedMetadata[];
}

export interface CheckedMetadata {
  name?: string;
  value?: string;
}
