/**
 * The same object, except that reading a member it doesn't have throws and names it: a bundle built for another set of
 * shared dependencies fails where it reads, instead of getting `undefined` and failing far away.
 */
export function refuseUnknownMembers<T extends object>(target: T, targetName: string): T {
  return new Proxy(target, {
    get(members, member, receiver): unknown {
      if (typeof member === 'string' && !(member in members)) {
        const offered = Object.keys(members).sort().join(', ');
        throw new Error(`${targetName}.${member} is not offered by this host. Offered are: ${offered}`);
      }
      return Reflect.get(members, member, receiver);
    },
  });
}
