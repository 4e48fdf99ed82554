import { asRecord } from '../jobs/read_value';
import { boundedJson } from './bounded_json';
import { checkLayer, type CheckedLayer, type CheckedMetadata, type CheckedTechnique } from './layer_checks';
import { LAYER_LIMITS, MAX_LAYER_FILE_BYTES, MAX_LAYERS } from './layer_limits';
import type { LayerProblem } from './layer_problem';
import type { LayerMetadata } from './navigator_layer';
import type { ReadLayer, ReadTechnique } from './read_layer';

export type LayerFileAnswer = { ok: true; layers: ReadLayer[] } | { ok: false; problem: LayerProblem };

const FORMAT = /^4\.[0-5]$/;

/** The second is its name in layers of old. */
const DOMAINS: ReadonlySet<unknown> = new Set(['enterprise-attack', 'mitre-enterprise']);

/** How much of a text that is not expected is worth telling. */
const FOUND_CHARACTERS = 100;

/**
 * Reads a file of ATT&CK Navigator layers, ours or anybody's: format 4.0 to 4.5, Enterprise, one layer or a list of up to
 * ten. The file is read whole or refused with the first problem, and never throws, whatever the text is.
 */
export function readLayerFile(text: string): LayerFileAnswer {
  const parsed = boundedJson(text, { bytes: MAX_LAYER_FILE_BYTES, depth: LAYER_LIMITS.depth });
  if (!parsed.ok) return refused(unparsed(parsed.problem));
  const { value } = parsed;
  if (!Array.isArray(value)) {
    const problem = problemOf(value, '');
    return problem === undefined
      ? { ok: true, layers: [readLayer(value as CheckedLayer)] }
      : refused(problem);
  }
  if (value.length === 0) return refused({ code: 'no_layer' });
  if (value.length > MAX_LAYERS) {
    return refused({ code: 'too_many_layers', layers: value.length, maxLayers: MAX_LAYERS });
  }
  for (const [index, item] of value.entries()) {
    const problem = problemOf(item, `[${index}]`);
    if (problem !== undefined) return refused(problem);
  }
  return { ok: true, layers: value.map(readLayer) };
}

function refused(problem: LayerProblem): LayerFileAnswer {
  return { ok: false, problem };
}

function unparsed(problem: 'too_large' | 'too_deep' | 'not_json'): LayerProblem {
  switch (problem) {
    case 'too_large':
      return { code: problem, maxBytes: MAX_LAYER_FILE_BYTES };
    case 'too_deep':
      return { code: problem, maxDepth: LAYER_LIMITS.depth };
    case 'not_json':
      return { code: problem };
  }
}

/** `field`: where the layer stands in the file; empty if it is all of it. */
function problemOf(value: unknown, field: string): LayerProblem | undefined {
  const layer = asRecord(value);
  const at = (name: string) => (field === '' ? name : `${field}.${name}`);
  if (layer === undefined || !looksLikeLayer(layer)) {
    return field === '' ? { code: 'no_layer' } : { code: 'field', field, expected: 'layer' };
  }
  const format = own(asRecord(own(layer, 'versions')), 'layer') ?? own(layer, 'version');
  if (typeof format !== 'string' || !FORMAT.test(format)) {
    const found = typeof format === 'string' ? { found: format.slice(0, FOUND_CHARACTERS) } : {};
    return { code: 'layer_version', field: at('versions.layer'), ...found };
  }
  const domain = own(layer, 'domain');
  if (typeof domain !== 'string') return { code: 'field', field: at('domain'), expected: 'string' };
  if (!DOMAINS.has(domain)) {
    return { code: 'domain', field: at('domain'), found: domain.slice(0, FOUND_CHARACTERS) };
  }
  return checkLayer(layer, field);
}

/** Any of the members that layers of all formats have in some place. */
function looksLikeLayer(layer: object): boolean {
  return ['versions', 'version', 'techniques'].some((name) => Object.hasOwn(layer, name));
}

function own(value: Record<string, unknown> | undefined, name: string): unknown {
  return value !== undefined && Object.hasOwn(value, name) ? value[name] : undefined;
}

function readLayer({ name, versions, techniques = [], metadata = [] }: CheckedLayer): ReadLayer {
  const [attackVersion] = /\d{1,4}/.exec(versions.attack ?? '') ?? [];
  const marksByListing = !techniques.some((cell) => cell.score !== undefined || hasColor(cell));
  return {
    name,
    ...(attackVersion === undefined ? {} : { attackVersion: Number(attackVersion) }),
    techniques: techniques.map((cell) => readTechnique(cell, marksByListing)),
    metadata: metadata.flatMap(readMetadata),
  };
}

function readTechnique(cell: CheckedTechnique, marksByListing: boolean): ReadTechnique {
  const { techniqueID, tactic, score, enabled, metadata = [] } = cell;
  return {
    techniqueId: techniqueID,
    ...(tactic ? { tactic } : {}),
    ...(score === undefined ? {} : { score }),
    marked: enabled !== false && (marksByListing || (score ?? 0) > 0 || hasColor(cell)),
    metadata: metadata.flatMap(readMetadata),
  };
}

function hasColor({ color }: CheckedTechnique): boolean {
  return color !== undefined && color.trim() !== '';
}

/** As the Navigator does, an entry without name or value is left out. */
function readMetadata({ name, value }: CheckedMetadata): LayerMetadata[] {
  return name && value ? [{ name, value }] : [];
}
