import { NotOfferedError } from './not_offered_error';

/** Asked for by the language itself (promises, JSON, inspection), not by code that relies on the member. */
const LANGUAGE_MEMBERS: ReadonlySet<string> = new Set([
  'then',
  'toJSON',
  'constructor',
  'inspect',
  '$$typeof',
  'nodeType',
]);

/**
 * Makes reading a member that the object doesn't have an error that names it. Kibana has many more members than the
 * host; a plugin that uses one of those must fail with a clear message and not on `undefined` later on. `in` still
 * answers truthfully.
 */
export function refuseUnknown<T extends object>(name: string, target: T): T {
  return new Proxy(target, {
    get(object, key, receiver) {
      if (typeof key === 'string' && !(key in object) && !LANGUAGE_MEMBERS.has(key)) {
        throw new NotOfferedError(`${name}.${key}`);
      }
      return Reflect.get(object, key, receiver);
    },
  });
}
