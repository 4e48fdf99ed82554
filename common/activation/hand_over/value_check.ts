/** Where a value that came from outside is not as it should be: `jobs[2].jobId`; empty for the value itself. */
export interface Misfit {
  field: string;
  expected: string;
}

/** Undefined if the value is as it should be. */
export type ValueCheck = (value: unknown, field: string) => Misfit | undefined;

const ofType =
  (type: 'string' | 'boolean'): ValueCheck =>
  (value, field) =>
    typeof value === type ? undefined : { field, expected: type };

export const text = ofType('string');
export const flag = ofType('boolean');

/** Zero or more, finite. */
export const amount: ValueCheck = (value, field) =>
  typeof value === 'number' && Number.isFinite(value) && value >= 0
    ? undefined
    : { field, expected: 'number' };

export const anyObject: ValueCheck = (value, field) =>
  typeof value === 'object' && value !== null ? undefined : { field, expected: 'object' };

export const oneOf =
  (...values: ReadonlyArray<string | number | boolean>): ValueCheck =>
  (value, field) =>
    values.some((allowed) => allowed === value) ? undefined : { field, expected: values.join(' | ') };

export const optional =
  (check: ValueCheck): ValueCheck =>
  (value, field) =>
    value === undefined ? undefined : check(value, field);

export const listOf =
  (check: ValueCheck): ValueCheck =>
  (value, field) =>
    Array.isArray(value)
      ? firstMisfit(value.map((item: unknown, index) => () => check(item, `${field}[${index}]`)))
      : { field, expected: 'array' };

/** Further members are allowed, so that a newer file of the same format version can be read. */
export const objectOf =
  (members: Readonly<Record<string, ValueCheck>>): ValueCheck =>
  (value, field) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      return { field, expected: 'object' };
    return firstMisfit(
      Object.entries(members).map(
        ([name, check]) =>
          () =>
            check(Object.hasOwn(value, name) ? Reflect.get(value, name) : undefined, joined(field, name))
      )
    );
  };

function joined(field: string, name: string): string {
  return field === '' ? name : `${field}.${name}`;
}

function firstMisfit(checks: ReadonlyArray<() => Misfit | undefined>): Misfit | undefined {
  for (const check of checks) {
    const misfit = check();
    if (misfit !== undefined) return misfit;
  }
  return undefined;
}
