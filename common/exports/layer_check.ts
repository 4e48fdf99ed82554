import type { LayerProblem } from './layer_problem';

/** Undefined if the value, which came from outside, is as it should be; else the first problem. */
export type LayerCheck = (value: unknown, field: string) => LayerProblem | undefined;

function misfit(field: string, expected: string): LayerProblem {
  return { code: 'field', field, expected };
}

export const number: LayerCheck = (value, field) =>
  typeof value === 'number' && Number.isFinite(value) ? undefined : misfit(field, 'number');

export const flag: LayerCheck = (value, field) =>
  typeof value === 'boolean' ? undefined : misfit(field, 'boolean');

export const textUpTo =
  (max: number): LayerCheck =>
  (value, field) => {
    if (typeof value !== 'string') return misfit(field, 'string');
    return value.length > max ? { code: 'too_long', field, length: value.length, max } : undefined;
  };

export const textLike =
  (pattern: RegExp, expected: string): LayerCheck =>
  (value, field) =>
    typeof value === 'string' && pattern.test(value) ? undefined : misfit(field, expected);

export const optional =
  (check: LayerCheck): LayerCheck =>
  (value, field) =>
    value === undefined ? undefined : check(value, field);

export const listUpTo =
  (max: number, check: LayerCheck): LayerCheck =>
  (value, field) => {
    if (!Array.isArray(value)) return misfit(field, 'list');
    if (value.length > max) return { code: 'too_many', field, count: value.length, max };
    for (const [index, item] of value.entries()) {
      const problem = check(item, `${field}[${index}]`);
      if (problem !== undefined) return problem;
    }
    return undefined;
  };

/** Further members are allowed: the format may have some that we have no use for. */
export const objectOf =
  (members: Readonly<Record<string, LayerCheck>>): LayerCheck =>
  (value, field) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return misfit(field, 'object');
    for (const [name, check] of Object.entries(members)) {
      const member: unknown = Object.hasOwn(value, name) ? Reflect.get(value, name) : undefined;
      const problem = check(member, field === '' ? name : `${field}.${name}`);
      if (problem !== undefined) return problem;
    }
    return undefined;
  };
