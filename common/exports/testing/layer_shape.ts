import { attackMatrix } from '../../catalogue/attack/attack_matrix';
import type { AttackVersion } from '../../catalogue/attack/attack_version';

const COLOR = /^#[0-9a-f]{6}([0-9a-f]{2})?$/;

/**
 * What the Navigator would warn of, ask about or leave out without a word, as far as a layer tells (attack-navigator
 * `layers/spec/v4.5/layerformat.md`, `classes/view-model.ts`); empty for one that opens as it is meant. `newest`: the
 * version that a Navigator takes where the layer names none.
 */
export function layerFaults(value: unknown, newest: AttackVersion): string[] {
  const layer = record(value);
  const faults: string[] = [];
  const expect = (holds: boolean, fault: string) => {
    if (!holds) faults.push(fault);
  };
  expect(isText(layer.name), 'name');
  expect(layer.domain === 'enterprise-attack', 'domain');
  expect(!('length' in layer), 'length: it would be taken for a list');
  expect(!('customDataURL' in layer) && !('filters' in layer), 'members that fetch or hide');
  const versions = record(layer.versions);
  expect(versions.layer === '4.5', 'versions.layer');
  expect(isText(versions.navigator), 'versions.navigator');
  expect(!('attack' in versions) || ['18', '19'].includes(String(versions.attack)), 'versions.attack');
  expect(!('attack' in versions) || typeof versions.attack === 'string', 'versions.attack is no text');
  const gradient = record(layer.gradient);
  const colors = list(gradient.colors);
  expect(colors.length >= 2 && colors.every(isColor), 'gradient.colors');
  expect(Number(gradient.maxValue) > Number(gradient.minValue), 'gradient range');
  list(layer.legendItems).forEach((item, index) => {
    const { label, color } = record(item);
    expect(isText(label) && isColor(color) && colors.includes(color), `legendItems[${index}]`);
  });
  faults.push(...metadataFaults(layer.metadata, 'metadata'));
  expect(list(layer.links).length === 0 && Array.isArray(layer.links), 'links');
  const version = versions.attack === '18' ? 18 : versions.attack === '19' ? 19 : newest;
  faults.push(...techniqueFaults(list(layer.techniques), version, gradient));
  return faults;
}

function techniqueFaults(
  techniques: readonly unknown[],
  version: AttackVersion,
  gradient: Record<string, unknown>
): string[] {
  const matrix = attackMatrix(version);
  const seen = new Set<string>();
  return techniques.flatMap((value, index) => {
    const cell = record(value);
    const tactic = matrix.tactics.find(({ shortName }) => shortName === cell.tactic);
    const techniqueId = String(cell.techniqueID);
    const key = `${techniqueId}^${String(cell.tactic)}`;
    const score = Number(cell.score);
    const faults = [
      tactic && matrix.has({ tacticId: tactic.id, techniqueId }) ? undefined : `${key} is never shown`,
      seen.has(key) ? `${key} twice` : undefined,
      typeof cell.score === 'number' ? undefined : 'score',
      score >= Number(gradient.minValue) && score <= Number(gradient.maxValue)
        ? undefined
        : 'score out of range',
      isColor(cell.color) && list(gradient.colors)[score] === cell.color
        ? undefined
        : 'color is not that of the score',
      isText(cell.comment) ? undefined : 'comment',
      cell.enabled === true ? undefined : 'enabled',
      ...metadataFaults(cell.metadata, 'metadata'),
    ];
    seen.add(key);
    return faults.flatMap((fault) => (fault === undefined ? [] : [`techniques[${index}]: ${fault}`]));
  });
}

function metadataFaults(value: unknown, field: string): string[] {
  if (!Array.isArray(value)) return [`${field} is no list`];
  return value.flatMap((item, index) => {
    const entry = record(item);
    return isText(entry.name) && isText(entry.value) ? [] : [`${field}[${index}] would be dropped`];
  });
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? (value as unknown[]) : [];
}

function isText(value: unknown): boolean {
  return typeof value === 'string' && value !== '';
}

function isColor(value: unknown): boolean {
  return typeof value === 'string' && COLOR.test(value);
}
