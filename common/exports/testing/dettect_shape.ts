import { parse } from 'yaml';

const TECHNIQUE_ID = /^T\d{4}(\.\d{3})?$/;

/**
 * What DeTT&CT's health check would complain of in a technique administration of format 1.2 (dettect `health.py`); empty for a
 * healthy one. Reads the text as its YAML reader does: only a plain date is a date.
 */
export function dettectFaults(text: string): string[] {
  const file: unknown = parse(text, { schema: 'yaml-1.1' });
  const content = record(file);
  const techniques = list(content.techniques).map(record);
  const ids = techniques.map(({ technique_id: id }) => String(id));
  return [
    ...(content.version === 1.2 ? [] : ['version']),
    ...(content.file_type === 'technique-administration' ? [] : ['file_type']),
    ...(typeof content.name === 'string' ? [] : ['name']),
    ...(content.domain === 'enterprise-attack' ? [] : ['domain']),
    ...(JSON.stringify(content.platform) === '["all"]' ? [] : ['platform']),
    ...(Array.isArray(content.techniques) ? [] : ['techniques']),
    ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `duplicate ${id}`),
    ...ids.filter((id) => !TECHNIQUE_ID.test(id)).map((id) => `invalid id ${id}`),
    ...techniques.flatMap((technique) => [
      ...(typeof technique.technique_name === 'string' ? [] : ['technique_name']),
      ...scoredFaults(technique, 'detection', { min: -1, max: 5 }),
      ...scoredFaults(technique, 'visibility', { min: 0, max: 4 }),
    ]),
  ];
}

function scoredFaults(
  technique: Record<string, unknown>,
  kind: 'detection' | 'visibility',
  { min, max }: { min: number; max: number }
): string[] {
  const at = `${String(technique.technique_id)} ${kind}`;
  const objects = technique[kind];
  if (!Array.isArray(objects)) return [`${at} is missing`];
  return objects.map(record).flatMap((object) => [
    ...(JSON.stringify(object.applicable_to) === '["all"]' ? [] : [`${at} applicable_to`]),
    ...(typeof object.comment === 'string' ? [] : [`${at} comment`]),
    ...(kind === 'visibility' || isTexts(object.location) ? [] : [`${at} location`]),
    ...(list(object.score_logbook).length > 0 ? [] : [`${at} score_logbook`]),
    ...list(object.score_logbook)
      .map(record)
      .flatMap(({ date, score, comment, auto_generated: generated }) => [
        ...(date instanceof Date && date.getTime() % 86_400_000 === 0 ? [] : [`${at} date`]),
        ...(Number.isInteger(score) && Number(score) >= min && Number(score) <= max ? [] : [`${at} score`]),
        ...(typeof comment === 'string' ? [] : [`${at} score comment`]),
        ...(generated === undefined || typeof generated === 'boolean' ? [] : [`${at} auto_generated`]),
      ]),
  ]);
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? (value as unknown[]) : [];
}

function isTexts(value: unknown): boolean {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}
